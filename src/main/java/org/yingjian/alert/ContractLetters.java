package org.yingjian.alert;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yingjian.step.Tenders.AwaitedContract;

/** The letter to the buyer before and after the last day to sign (政府采购法 art. 46, 招标投标法 art. 46). */
final class ContractLetters {

    private final LetterWords words;
    private final AlertSettings settings;
    private final ProjectLetters letters;

    ContractLetters(LetterWords words, AlertSettings settings, ProjectLetters letters) {
        this.words = words;
        this.settings = settings;
        this.letters = letters;
    }

    Letter write(AlertCause cause, Brief brief, Readers.Reader reader) {
        AwaitedContract contract = brief.contract().orElseThrow();
        boolean passed = cause.trigger() == Trigger.CONTRACT_PASSED;
        String due = words.date(contract.dueOn());
        List<Letter.Line> lines = new ArrayList<>();
        letters.schools(brief).ifPresent(lines::add);
        lines.add(line("contract.award", award(contract), false));
        brief.focus().ifPresent(step -> lines.add(line("letter.step", letters.describe(step), false)));
        contract.article().ifPresent(article -> lines.add(line("contract.article", article, false)));
        lines.add(line("letter.please", please(contract, reader, passed), true));
        lines.add(line("contract.meanwhile", letters.headline(brief), false));
        return new Letter(
                words.locale().toLanguageTag(),
                words.say(
                        passed ? "contract.passedSubject" : "contract.nearSubject",
                        brief.countyName() + " " + brief.project().name(),
                        brief.focus().map(Brief.OpenStep::name).orElse(""),
                        due),
                Optional.of(words.light(brief.forecast().light())),
                brief.forecast().light().name().toLowerCase(Locale.ROOT),
                letters.greeting(reader),
                passed
                        ? words.say("contract.passedHeadline", brief.project().name(), due, days(contract))
                        : words.say("contract.nearHeadline", brief.project().name(), due, days(contract)),
                lines,
                List.of(),
                words.say("letter.link"),
                settings.link("/projects/" + brief.project().id() + "/procurement"),
                words.say("letter.closing"));
    }

    private long days(AwaitedContract contract) {
        return Math.abs(ChronoUnit.DAYS.between(words.today(), contract.dueOn()));
    }

    private String award(AwaitedContract contract) {
        String when = words.date(contract.awardOn());
        String winner = contract.winner().orElse(words.say("contract.winner"));
        return contract.price()
                .map(price -> words.say("contract.awardText", when, winner, yuan(price)))
                .orElseGet(() -> words.say("contract.awardTextNoPrice", when, winner));
    }

    /** 1,498,000 or 1,498,000.50. */
    private static String yuan(BigDecimal price) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(price);
    }

    private String please(AwaitedContract contract, Readers.Reader reader, boolean passed) {
        String winner = contract.winner().orElse(words.say("contract.winner"));
        boolean buyer = reader.audience() == Audience.BUYER || reader.audience() == Audience.HOLDER;
        String you = buyer ? Address.of(reader, words) : words.say("you.unit");
        return passed
                ? words.say("contract.askPassed", you, winner)
                : words.say("contract.askNear", you, words.date(contract.dueOn()), winner);
    }

    private Letter.Line line(String label, String text, boolean strong) {
        return new Letter.Line(words.say(label), text, strong);
    }
}
