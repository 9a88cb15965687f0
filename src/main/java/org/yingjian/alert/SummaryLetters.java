package org.yingjian.alert;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yingjian.account.Account;
import org.yingjian.account.Role;
import org.yingjian.forecast.Light;
import org.yingjian.inspection.InspectionRound;

/** Letters about many projects: the baseline of the first day, the morning digest, the countdown. */
final class SummaryLetters {

    private static final int ROWS = 20;
    private static final double UNLIKELY = 0.1;
    private static final double LIKELY = 0.9;

    private final LetterWords words;
    private final AlertSettings settings;

    SummaryLetters(LetterWords words, AlertSettings settings) {
        this.words = words;
        this.settings = settings;
    }

    /**
     * @param scope counts of all projects the reader sees
     * @param counties counts by full county name
     * @param worst briefs of red and black projects, worst first
     */
    Letter baseline(
            Account reader, InspectionRound round, Tally scope, Map<String, Tally> counties, List<Brief> worst) {
        List<Letter.Table> tables = new ArrayList<>();
        tables.add(countyTable(counties));
        if (!worst.isEmpty()) {
            tables.add(projectTable("summary.worst", worst));
        }
        return letter(
                reader,
                words.say(
                        "baseline.subject",
                        words.date(words.today()),
                        scope.total(),
                        scope.count(Light.REACHED),
                        scope.count(Light.GREEN),
                        scope.count(Light.YELLOW),
                        scope.count(Light.RED),
                        scope.count(Light.BLACK)),
                words.say(
                        "baseline.headline",
                        round.name(),
                        words.date(round.day()),
                        daysTo(round),
                        scope.total(),
                        scope.count(Light.REACHED),
                        scope.live()),
                List.of(new Letter.Line("", words.say("baseline.only"), false)),
                tables);
    }

    /**
     * @param kind digest or weekly
     * @param round the next inspection in the reader's counties
     * @param items what changed, with the project it is about; never empty
     */
    Letter changes(String kind, Account reader, InspectionRound round, Tally scope, Map<AlertCause, Brief> items) {
        Map<AlertCause, Brief> care = new LinkedHashMap<>();
        Map<AlertCause, Brief> good = new LinkedHashMap<>();
        items.entrySet().stream()
                .sorted(Comparator.comparing(SummaryLetters::urgency))
                .forEach(item -> (item.getKey().trigger().isGood() ? good : care).put(item.getKey(), item.getValue()));
        List<Letter.Table> tables = new ArrayList<>();
        if (!care.isEmpty()) {
            tables.add(changeTable("digest.care", care));
        }
        if (!good.isEmpty()) {
            tables.add(changeTable("digest.good", good));
        }
        long safeToday =
                items.values().stream().distinct().filter(this::isSafeDayToday).count();
        return letter(
                reader,
                words.say(
                        kind + (care.isEmpty() ? ".subjectGood" : ".subject"),
                        words.date(words.today()),
                        round.name(),
                        daysTo(round),
                        scope.live(),
                        scope.count(Light.RED),
                        scope.count(Light.BLACK),
                        care.isEmpty() ? good.size() : care.size()),
                words.say(kind + ".headline", care.size(), good.size(), safeToday),
                List.of(new Letter.Line("", words.say("digest.rest"), false)),
                tables);
    }

    /** @param worst live projects least likely to make it, worst first */
    Letter countdown(
            Account reader,
            InspectionRound round,
            String place,
            Tally scope,
            Map<String, Tally> counties,
            List<Brief> worst) {
        List<Letter.Table> tables = new ArrayList<>();
        tables.add(countyTable(counties));
        if (!worst.isEmpty()) {
            tables.add(projectTable("countdown.worst", worst));
        }
        int few = scope.misses(UNLIKELY);
        int many = scope.misses(LIKELY);
        String misses = few == many ? String.valueOf(few) : few + "–" + many;
        return letter(
                reader,
                words.say(
                        "countdown.subject",
                        round.name(),
                        daysTo(round),
                        place,
                        scope.total(),
                        scope.count(Light.REACHED),
                        scope.count(Light.RED),
                        scope.count(Light.BLACK)),
                words.say(
                        "countdown.headline",
                        round.name(),
                        words.date(round.day()),
                        daysTo(round),
                        words.chance(scope.allReady()),
                        misses),
                List.of(new Letter.Line("", words.say("countdown.files", round.name()), false)),
                tables);
    }

    private Letter letter(
            Account reader, String subject, String headline, List<Letter.Line> lines, List<Letter.Table> tables) {
        boolean office = reader.organisation().isPresent() && reader.role() != Role.LEADER;
        String name = office ? reader.organisation().get().name() : reader.displayName();
        return new Letter(
                words.locale().toLanguageTag(),
                subject,
                Optional.empty(),
                "none",
                words.say("letter.greeting", name),
                headline,
                lines,
                tables,
                words.say("summary.link"),
                settings.link("/projects"),
                words.say("letter.closing"));
    }

    private Letter.Table countyTable(Map<String, Tally> counties) {
        List<String> head = new ArrayList<>(List.of(words.say("summary.county"), words.say("summary.total")));
        List<Light> lights = List.of(Light.REACHED, Light.GREEN, Light.YELLOW, Light.RED, Light.BLACK);
        lights.forEach(light -> head.add(words.light(light)));
        List<List<String>> rows = new ArrayList<>();
        counties.forEach((county, tally) -> {
            List<String> row = new ArrayList<>(List.of(county, String.valueOf(tally.total())));
            lights.forEach(light -> row.add(String.valueOf(tally.count(light))));
            rows.add(row);
        });
        return new Letter.Table("", head, rows);
    }

    private Letter.Table projectTable(String title, List<Brief> briefs) {
        List<List<String>> rows = new ArrayList<>();
        briefs.stream()
                .limit(ROWS)
                .forEach(brief -> rows.add(List.of(
                        words.light(brief.forecast().light()),
                        brief.countyName() + " " + brief.project().name(),
                        words.chance(brief.forecast().chance()),
                        stepAndHolder(brief),
                        safeDay(brief))));
        if (briefs.size() > ROWS) {
            rows.add(List.of("", words.say("summary.more", briefs.size() - ROWS), "", "", ""));
        }
        return new Letter.Table(
                words.say(title),
                List.of(
                        words.say("summary.light"),
                        words.say("summary.project"),
                        words.say("summary.chance"),
                        words.say("summary.step"),
                        words.say("summary.safe")),
                rows);
    }

    private Letter.Table changeTable(String title, Map<AlertCause, Brief> items) {
        List<List<String>> rows = new ArrayList<>();
        items.entrySet().stream()
                .limit(ROWS)
                .forEach(item -> rows.add(List.of(
                        item.getValue().countyName() + " "
                                + item.getValue().project().name(),
                        change(item.getKey(), item.getValue()),
                        stepAndHolder(item.getValue()),
                        safeDay(item.getValue()))));
        if (items.size() > ROWS) {
            rows.add(List.of(words.say("summary.more", items.size() - ROWS), "", "", ""));
        }
        return new Letter.Table(
                words.say(title),
                List.of(
                        words.say("summary.project"),
                        words.say("summary.change"),
                        words.say("summary.step"),
                        words.say("summary.safe")),
                rows);
    }

    private String change(AlertCause cause, Brief brief) {
        String chances = words.chance(cause.chanceBefore().isPresent() ? cause.chanceBefore() : cause.chanceAfter())
                + (cause.chanceBefore().isPresent() ? " → " + words.chance(cause.chanceAfter()) : "");
        return switch (cause.trigger()) {
            case REACHED -> words.say("change.reached", brief.targetName());
            case LAST_SAFE_NEAR ->
                words.say("change.near", words.light(brief.forecast().light()));
            case LAST_SAFE_PASSED -> words.say("change.passed", words.light(cause.after()), chances);
            case LIMIT_PASSED, LIMIT_NEAR, SPECIAL_PASSED, SPECIAL_NEAR, CONTRACT_PASSED, CONTRACT_NEAR ->
                words.say("change." + cause.trigger().limitWords(), words.light(cause.after()));
            case BUILT_EARLY -> words.say("change.early", words.light(cause.after()));
            case CHANCE_FELL -> words.say("change.fell", words.light(cause.after()), chances);
            case ENTERED -> words.say("change.entered", words.light(cause.after()), words.chance(cause.chanceAfter()));
            default -> words.say("change.light", words.light(cause.before()), words.light(cause.after()), chances);
        };
    }

    private String stepAndHolder(Brief brief) {
        return brief.focus()
                .map(step -> step.holderName().isEmpty()
                        ? step.name()
                        : words.say("summary.stepAndHolder", step.name(), step.holderName()))
                .orElse("—");
    }

    private String safeDay(Brief brief) {
        return brief.focus()
                .map(step -> step.passed()
                        ? words.say("summary.safePassed")
                        : step.lastSafeDay().map(words::date).orElse("—"))
                .orElse("—");
    }

    private boolean isSafeDayToday(Brief brief) {
        return brief.focus()
                .flatMap(Brief.OpenStep::lastSafeDay)
                .filter(words.today()::equals)
                .isPresent();
    }

    private long daysTo(InspectionRound round) {
        return ChronoUnit.DAYS.between(words.today(), round.day());
    }

    /** By last safe day, what is already past first. */
    private static LocalDate urgency(Map.Entry<AlertCause, Brief> item) {
        return item.getValue().focus().flatMap(Brief.OpenStep::lastSafeDay).orElse(LocalDate.MIN);
    }
}
