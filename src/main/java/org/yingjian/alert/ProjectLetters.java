package org.yingjian.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yingjian.calendar.Workdays;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.Light;
import org.yingjian.forecast.StepOutlook;
import org.yingjian.project.SchoolShare;

/** Letters about one project: conclusion first, then the reason, then one lawful act of this reader and its gain. */
final class ProjectLetters {

    private static final int DAYS_TO_CHOOSE = 3;
    private static final int STEPS_NAMED = 4;
    private static final int SCHOOLS_NAMED = 5;
    private static final double WORTH_ASKING = 0.01;

    private final LetterWords words;
    private final AlertSettings settings;
    private final Workdays workdays;

    ProjectLetters(LetterWords words, AlertSettings settings, Workdays workdays) {
        this.words = words;
        this.settings = settings;
        this.workdays = workdays;
    }

    Letter write(AlertCause cause, Brief brief, Readers.Reader reader) {
        Light light = brief.forecast().light();
        boolean black = light == Light.BLACK;
        List<Letter.Line> lines = new ArrayList<>();
        schools(brief).ifPresent(lines::add);
        change(cause).ifPresent(lines::add);
        lines.addAll(openSteps(brief));
        outside(brief).ifPresent(lines::add);
        legalLimit(cause, brief).ifPresent(lines::add);
        if (!black) {
            safeDay(cause, brief).ifPresent(lines::add);
        }
        lines.addAll(black ? choose(brief) : List.of(request(brief, reader)));
        brief.methodNote()
                .map(note -> line("letter.note", words.sayOf(note.key(), note.arguments()), false))
                .ifPresent(lines::add);
        return new Letter(
                words.locale().toLanguageTag(),
                subject(cause, brief),
                Optional.of(words.light(light)),
                light.name().toLowerCase(Locale.ROOT),
                greeting(reader),
                black ? blackHeadline(brief) : headline(brief),
                lines,
                List.of(),
                words.say("letter.link"),
                settings.link("/projects/" + brief.project().id()),
                words.say("letter.closing"));
    }

    String greeting(Readers.Reader reader) {
        boolean office = reader.audience().isOffice();
        return words.say(
                "letter.greeting",
                office
                        ? reader.account().organisation().orElseThrow().name()
                        : reader.account().displayName());
    }

    private String subject(AlertCause cause, Brief brief) {
        String title = brief.countyName() + " " + brief.project().name();
        String step = brief.focus().map(Brief.OpenStep::name).orElse(brief.targetName());
        if (cause.trigger().isLegal()) {
            String when = cause.safeDay().map(words::date).orElse("");
            return words.say(cause.trigger().limitWords() + "Subject", title, step, when);
        }
        if (cause.trigger() == Trigger.LAST_SAFE_PASSED) {
            return cause.safeDay()
                    .map(day -> words.say("safe.subject", title, step, words.date(day)))
                    .orElseGet(() -> words.say("safe.subjectNoDay", title, step));
        }
        return brief.forecast().light() == Light.BLACK
                ? words.say("black.subject", title, brief.round().name(), brief.targetName())
                : words.say(
                        "red.subject",
                        title,
                        brief.round().name(),
                        brief.targetName(),
                        words.chance(brief.forecast().chance()),
                        step,
                        words.lightShort(brief.forecast().light()));
    }

    String headline(Brief brief) {
        Forecast forecast = brief.forecast();
        return words.say(
                "letter.headline",
                brief.project().name(),
                brief.project().draft().investment().wan(),
                brief.round().name(),
                words.date(forecast.inspectionDay()),
                brief.targetName(),
                words.chance(forecast.chance()),
                expected(forecast));
    }

    private String expected(Forecast forecast) {
        if (forecast.p50().isEmpty()) {
            return words.say("letter.expectedNever");
        }
        String early = words.date(forecast.p50().get());
        return forecast.p80()
                .map(late -> words.say("letter.expectedBetween", early, words.date(late)))
                .orElseGet(() -> words.say("letter.expectedAround", early));
    }

    private String blackHeadline(Brief brief) {
        Forecast forecast = brief.forecast();
        String reason = forecast.shortest()
                .filter(day -> day.isAfter(forecast.inspectionDay()))
                .map(day -> words.say(
                        "black.shortest", words.date(day), brief.round().name()))
                .orElseGet(() -> words.say("black.floor"));
        return words.say(
                "black.headline",
                brief.project().name(),
                brief.project().draft().investment().wan(),
                brief.round().name(),
                words.date(forecast.inspectionDay()),
                brief.targetName(),
                reason);
    }

    Optional<Letter.Line> schools(Brief brief) {
        List<SchoolShare> schools = brief.project().draft().schools();
        if (schools.isEmpty()) {
            return Optional.empty();
        }
        String names = words.join(
                schools.stream().limit(SCHOOLS_NAMED).map(SchoolShare::name).toList());
        String text = schools.size() > SCHOOLS_NAMED ? words.say("letter.schoolsMore", names, schools.size()) : names;
        return Optional.of(line("letter.schools", text, false));
    }

    private Optional<Letter.Line> change(AlertCause cause) {
        return cause.chanceBefore()
                .filter(before -> cause.chanceAfter().isPresent())
                .filter(before -> !words.chance(before).equals(words.chance(cause.chanceAfter())))
                .map(before -> line(
                        "letter.change",
                        words.say("letter.changeText", words.chance(before), words.chance(cause.chanceAfter())),
                        false));
    }

    private List<Letter.Line> openSteps(Brief brief) {
        List<Letter.Line> lines = new ArrayList<>();
        for (Brief.OpenStep step : brief.open().stream().limit(STEPS_NAMED).toList()) {
            lines.add(new Letter.Line(
                    lines.isEmpty() ? words.say("letter.step") : words.say("letter.alsoOpen"), describe(step), false));
        }
        return lines;
    }

    String describe(Brief.OpenStep step) {
        String holder = step.holderName().isEmpty() ? words.say("letter.noHolder") : step.holderName();
        String who = step.applicantName()
                .filter(applicant -> !applicant.equals(holder))
                .map(applicant -> words.say("letter.appliesAndHolds", applicant, holder))
                .orElseGet(() -> words.say("letter.holds", holder));
        String since = step.since()
                .map(day -> words.say("letter.since", words.date(day), step.workingDays()))
                .orElseGet(() -> words.say("letter.sinceUnknown"));
        return words.say("letter.stepText", step.name(), who, since);
    }

    private Optional<Letter.Line> legalLimit(AlertCause cause, Brief brief) {
        if (!cause.trigger().isLegal()) {
            return Optional.empty();
        }
        String step = cause.stepId().map(brief::stepName).orElse("");
        String day = cause.safeDay().map(words::date).orElse("");
        return Optional.of(line(
                "limit.label",
                words.say(cause.trigger().limitWords(), step, day),
                cause.trigger().isLegalPassed()));
    }

    /** The holder reads no mail of ours: somebody asks. */
    private Optional<Letter.Line> outside(Brief brief) {
        return brief.focus().filter(Brief.OpenStep::outside).map(step -> {
            String who = step.asksAfter()
                    .or(() -> brief.project().draft().accountableOfficer())
                    .orElse(words.say("letter.outsideOfficer"));
            String paper = step.handOver()
                    .map(number -> words.say("letter.outsidePaper", number))
                    .orElse("");
            return line("letter.outside", words.say("letter.outsideText", step.holderName(), who, paper), true);
        });
    }

    private Optional<Letter.Line> safeDay(AlertCause cause, Brief brief) {
        return brief.focus().map(step -> {
            String text;
            boolean passed = step.passed();
            if (passed && cause.safeDay().isPresent() && !cause.trigger().isLegal()) {
                text = words.say(
                        "letter.safePassedDay",
                        step.name(),
                        words.date(cause.safeDay().get()));
            } else if (passed) {
                text = words.say("letter.safePassed", step.name());
            } else {
                text = step.lastSafeDay()
                        .map(day -> words.say(
                                "letter.safeAhead",
                                step.name(),
                                words.date(day),
                                brief.round().name()))
                        .orElseGet(() -> words.say("letter.safePassed", step.name()));
            }
            String worth = step.worthUntil()
                    .filter(day -> passed)
                    .map(day -> words.say("letter.worthUntil", words.date(day)))
                    .orElse("");
            return line("letter.safe", text + worth, passed);
        });
    }

    private Letter.Line request(Brief brief, Readers.Reader reader) {
        // A lawful construction period is never asked to be shortened (建设工程质量管理条例 art. 10).
        Optional<Brief.OpenStep> asked = brief.open().stream()
                .filter(step -> !step.act().equals("works"))
                .findFirst();
        double now = brief.forecast().chance().orElse(0.0);
        boolean holder = reader.audience() == Audience.HOLDER;
        if (!holder && !brief.acts().isEmpty()) {
            return line("letter.please", ActAsked.of(brief.acts().get(0), words), true);
        }
        if (asked.isEmpty()) {
            return line("letter.please", words.say(holder ? "ask.worksHolder" : "ask.worksLeader"), true);
        }
        Brief.OpenStep step = asked.get();
        if (step.firstLawfulDay().isEmpty() || step.bestChance() < now + WORTH_ASKING) {
            return line(
                    "letter.please", words.say(holder ? "ask.littleHolder" : "ask.littleLeader", step.name()), true);
        }
        String by = words.date(step.firstLawfulDay().get());
        String gain = words.say("ask.gain", words.chance(step.bestChance()), words.points(step.bestChance() - now));
        String act = holder
                ? words.say("ask.holder", by, step.name(), Address.of(reader, words))
                : words.say(
                        "ask.leader",
                        step.holderName().isEmpty() ? words.say("letter.noHolder") : step.holderName(),
                        by,
                        step.name());
        return line("letter.please", act + gain, true);
    }

    private List<Letter.Line> choose(Brief brief) {
        LocalDate until = workdays.plusWorkingDays(words.today(), DAYS_TO_CHOOSE);
        List<Letter.Line> lines = new ArrayList<>();
        lines.add(line("letter.please", words.say("black.noPressure"), true));
        fallback(brief).ifPresent(text -> lines.add(line("black.fallback", text, false)));
        lines.add(new Letter.Line("", words.say("black.choose", words.date(until)), false));
        return lines;
    }

    /** The furthest step still expected to end by the inspection. */
    private Optional<String> fallback(Brief brief) {
        LocalDate day = brief.forecast().inspectionDay();
        Optional<StepOutlook> furthest = brief.forecast().steps().stream()
                .filter(step -> step.expectedFinish()
                        .filter(finish -> !finish.isAfter(day))
                        .isPresent())
                .reduce((one, later) -> later);
        return Optional.of(furthest.map(step -> words.say(
                        "black.fallbackStep",
                        brief.stepName(step.stepId()),
                        words.date(step.expectedFinish().orElseThrow()),
                        brief.round().name()))
                .orElseGet(() -> words.say("black.fallbackOther")));
    }

    private Letter.Line line(String label, String text, boolean strong) {
        return new Letter.Line(words.say(label), text, strong);
    }
}
