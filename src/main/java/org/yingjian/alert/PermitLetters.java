package org.yingjian.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yingjian.progress.EarlyStarts.EarlyStart;

/** The letter about works begun without permit: to who builds, to who grants it, to who answers for the project. */
final class PermitLetters {

    private final LetterWords words;
    private final AlertSettings settings;
    private final ProjectLetters letters;

    PermitLetters(LetterWords words, AlertSettings settings, ProjectLetters letters) {
        this.words = words;
        this.settings = settings;
        this.letters = letters;
    }

    Letter write(Brief brief, Readers.Reader reader) {
        EarlyStart early = brief.early().orElseThrow();
        String begun = words.date(early.begunOn());
        String permit = brief.stepName(early.permitStep());
        List<Letter.Line> lines = new ArrayList<>();
        letters.schools(brief).ifPresent(lines::add);
        lines.add(line(
                "early.shown",
                early.confirmedBy()
                        .map(who -> words.say("early.shownReport", begun, who))
                        .orElseGet(() -> words.say("early.shownRecord", begun)),
                false));
        brief.focus().ifPresent(step -> lines.add(line("early.permit", permit(step), false)));
        lines.add(line("early.article", words.say("early.articleText", early.article()), false));
        lines.add(line("letter.please", please(brief, reader, permit), true));
        lines.add(line("early.meanwhile", letters.headline(brief), false));
        return new Letter(
                words.locale().toLanguageTag(),
                words.say(
                        "early.subject",
                        brief.countyName() + " " + brief.project().name(),
                        permit),
                Optional.of(words.light(brief.forecast().light())),
                brief.forecast().light().name().toLowerCase(Locale.ROOT),
                letters.greeting(reader),
                words.say("early.headline", brief.project().name(), begun, permit),
                lines,
                List.of(),
                words.say("letter.link"),
                settings.link("/projects/" + brief.project().id()),
                words.say("letter.closing"));
    }

    private String permit(Brief.OpenStep step) {
        return step.since().isPresent()
                ? letters.describe(step)
                : words.say(
                        "early.notOpen",
                        step.name(),
                        step.holderName().isEmpty() ? words.say("letter.noHolder") : step.holderName());
    }

    private String please(Brief brief, Readers.Reader reader, String permit) {
        String builder = brief.focus().flatMap(Brief.OpenStep::applicantName).orElse(words.say("early.builder"));
        return switch (reader.audience()) {
            case BUYER -> words.say("early.askBuilder", Address.of(reader, words), permit);
            case HOLDER -> words.say("early.askOffice", Address.of(reader, words), builder, permit);
            default ->
                words.say(
                        "early.askLeader",
                        builder,
                        brief.focus()
                                .map(Brief.OpenStep::holderName)
                                .filter(name -> !name.isEmpty())
                                .orElse(words.say("letter.noHolder")),
                        permit);
        };
    }

    private Letter.Line line(String label, String text, boolean strong) {
        return new Letter.Line(words.say(label), text, strong);
    }
}
