package org.yingjian.alert;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yingjian.forecast.Light;
import org.yingjian.inspection.InspectionRound;

/** One letter for the projects of one reader that turned red or black the same morning, each with what he can do. */
final class UrgentLetters {

    private static final int PROJECTS = 8;

    private final LetterWords words;
    private final AlertSettings settings;
    private final ProjectLetters letters;

    UrgentLetters(LetterWords words, AlertSettings settings, ProjectLetters letters) {
        this.words = words;
        this.settings = settings;
        this.letters = letters;
    }

    Letter write(Readers.Reader reader, Map<AlertCause, Brief> items) {
        Map<AlertCause, Brief> sorted = new LinkedHashMap<>();
        items.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(AlertCause::trigger)))
                .forEach(item -> sorted.put(item.getKey(), item.getValue()));
        long black = count(items, Light.BLACK);
        Light worst = black > 0 ? Light.BLACK : Light.RED;
        List<Letter.Line> lines = new ArrayList<>();
        sorted.entrySet().stream().limit(PROJECTS).forEach(item -> lines.addAll(tell(reader, item)));
        if (sorted.size() > PROJECTS) {
            lines.add(new Letter.Line("", words.say("summary.more", sorted.size() - PROJECTS), false));
        }
        InspectionRound round = sorted.values().iterator().next().round();
        long days = ChronoUnit.DAYS.between(words.today(), round.day());
        return new Letter(
                words.locale().toLanguageTag(),
                words.say("urgent.subject", turned(items.size() - black, black), round.name(), days),
                Optional.of(words.light(worst)),
                worst.name().toLowerCase(Locale.ROOT),
                letters.greeting(reader),
                words.say("urgent.headline", turned(items.size() - black, black)),
                lines,
                List.of(),
                words.say("summary.link"),
                settings.link("/projects"),
                words.say("letter.closing"));
    }

    /** A light nobody turned to is not named. */
    private String turned(long red, long black) {
        if (red > 0 && black > 0) {
            return words.say("urgent.both", red, black);
        }
        return black > 0 ? words.say("urgent.black", black) : words.say("urgent.red", red);
    }

    private List<Letter.Line> tell(Readers.Reader reader, Map.Entry<AlertCause, Brief> item) {
        Set<String> kept = Set.of(words.say("letter.step"), words.say("letter.safe"), words.say("letter.please"));
        Letter whole = letters.write(item.getKey(), item.getValue(), reader);
        List<Letter.Line> lines = new ArrayList<>();
        lines.add(new Letter.Line(item.getValue().countyName(), whole.headline(), true));
        whole.lines().stream()
                .filter(line -> kept.contains(line.label()))
                .map(line -> new Letter.Line(line.label(), line.text(), false))
                .forEach(lines::add);
        return lines;
    }

    private static long count(Map<AlertCause, Brief> items, Light light) {
        return items.values().stream()
                .filter(brief -> brief.forecast().light() == light)
                .count();
    }
}
