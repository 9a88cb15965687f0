package org.yingjian.alert;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.clock.OneByOne;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.Forecasts;
import org.yingjian.forecast.Light;
import org.yingjian.inspection.InspectionRound;
import org.yingjian.inspection.Inspections;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;

/** Writes the mails about many projects. Never one with nothing in it. */
@Component
class TellSummaries {

    private static final List<Integer> COUNTDOWN = List.of(90, 60, 30, 14, 7);
    private static final int WORST = 3;

    private final Mailbag mailbag;
    private final Readers readers;
    private final Briefs briefs;
    private final Projects projects;
    private final Forecasts forecasts;
    private final Inspections inspections;
    private final BusinessClock clock;
    private final MessageSource messages;
    private final AlertSettings settings;

    TellSummaries(
            Mailbag mailbag,
            Readers readers,
            Briefs briefs,
            Projects projects,
            Forecasts forecasts,
            Inspections inspections,
            BusinessClock clock,
            MessageSource messages,
            AlertSettings settings) {
        this.mailbag = mailbag;
        this.readers = readers;
        this.briefs = briefs;
        this.projects = projects;
        this.forecasts = forecasts;
        this.inspections = inspections;
        this.clock = clock;
        this.messages = messages;
        this.settings = settings;
    }

    /** Accounts that never had the baseline: today they get that one mail and nothing else. */
    Set<Long> newcomers() {
        return readers.listForBaseline().stream()
                .map(Account::id)
                .filter(id -> !mailbag.has("baseline:" + id))
                .collect(Collectors.toSet());
    }

    void baselines(Set<Long> newcomers, Overall overall, OneByOne each) {
        for (Account account : readers.listForBaseline()) {
            if (newcomers.contains(account.id())) {
                each.attempt(account.username(), () -> baseline(account, overall));
            }
        }
    }

    private void baseline(Account account, Overall overall) {
        List<Project> scope = readers.listSeenBy(account, overall.projects());
        if (scope.isEmpty()) {
            return;
        }
        Letter letter = letters()
                .baseline(
                        account,
                        nextRound(scope),
                        Tally.of(scope, overall.forecasts()),
                        byCounty(scope, overall),
                        worst(scope, overall, Set.of(Light.RED, Light.BLACK)));
        mailbag.post("baseline:" + account.id(), account, Mail.Kind.BASELINE, letter, Optional.empty());
    }

    void digest(Account account, Map<AlertCause, Brief> items, Overall overall) {
        changes("digest", Mail.Kind.DIGEST, account, items, overall);
    }

    void weekly(Account account, Map<AlertCause, Brief> items, Overall overall) {
        changes("weekly", Mail.Kind.WEEKLY, account, items, overall);
    }

    private void changes(String kind, Mail.Kind mail, Account account, Map<AlertCause, Brief> items, Overall overall) {
        List<Project> scope = readers.listSeenBy(account, overall.projects());
        Letter letter = letters().changes(kind, account, nextRound(scope), Tally.of(scope, overall.forecasts()), items);
        mailbag.post("%s:%s:%d".formatted(kind, clock.today(), account.id()), account, mail, letter, Optional.empty());
    }

    /** 90, 60, 30, 14 and 7 days before a round; after an outage the latest one that was missed. */
    void countdowns(Set<Long> newcomers, Overall overall, OneByOne each) {
        LocalDate today = clock.today();
        for (InspectionRound round : inspections.listRounds()) {
            long left = ChronoUnit.DAYS.between(today, round.day());
            int next = COUNTDOWN.stream()
                    .filter(days -> days >= left)
                    .min(Comparator.naturalOrder())
                    .orElse(0);
            if (left > 0 && next > 0 && next - left < tolerance(next)) {
                readers.listForCountdown().stream()
                        .filter(account -> !newcomers.contains(account.id()))
                        .forEach(account ->
                                each.attempt(account.username(), () -> countdown(account, round, next, overall)));
            }
        }
    }

    /** A day missed by an outage is made up for within a week, less near the day itself. */
    private static int tolerance(int threshold) {
        return threshold > 14 ? 7 : 3;
    }

    private void countdown(Account account, InspectionRound round, int threshold, Overall overall) {
        List<Project> scope = readers.listSeenBy(account, overall.projects()).stream()
                .filter(project -> project.draft().roundId() == round.id())
                .toList();
        String key = "countdown:%d:%d:%d".formatted(round.id(), threshold, account.id());
        if (scope.isEmpty() || mailbag.has(key)) {
            return;
        }
        Map<String, Tally> counties = byCounty(scope, overall);
        String place = counties.size() == 1 ? counties.keySet().iterator().next() : words().say("place.all");
        List<Brief> worst = worst(scope, overall, Set.of(Light.YELLOW, Light.RED, Light.BLACK)).stream()
                .limit(WORST)
                .toList();
        Letter letter =
                letters().countdown(account, round, place, Tally.of(scope, overall.forecasts()), counties, worst);
        mailbag.post(key, account, Mail.Kind.COUNTDOWN, letter, Optional.empty());
    }

    /** The whole register and how it stands; read once a morning, for all readers. */
    record Overall(List<Project> projects, Map<Long, Forecast> forecasts) {}

    Overall overall() {
        List<Project> all = projects.listAll().stream()
                .filter(project -> project.status() != Project.Status.WITHDRAWN)
                .toList();
        Map<Long, Forecast> known = forecasts.listAll().stream()
                .collect(Collectors.toMap(Forecast::projectId, forecast -> forecast, (one, later) -> later));
        return new Overall(all, known);
    }

    private Map<String, Tally> byCounty(Collection<Project> scope, Overall overall) {
        Map<String, List<Project>> counties = new LinkedHashMap<>();
        scope.forEach(project -> counties.computeIfAbsent(
                        briefs.countyName(project.county(), clock.today()), county -> new ArrayList<>())
                .add(project));
        Map<String, Tally> tallies = new LinkedHashMap<>();
        counties.forEach((county, list) -> tallies.put(county, Tally.of(list, overall.forecasts())));
        return tallies;
    }

    private List<Brief> worst(Collection<Project> scope, Overall overall, Set<Light> lights) {
        Set<Long> ids = scope.stream()
                .filter(project ->
                        lights.contains(Tally.light(project, overall.forecasts().get(project.id()))))
                .map(Project::id)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? List.of()
                : briefs.gather(ids, clock.today()).values().stream()
                        .sorted(Comparator.comparing((Brief brief) ->
                                        brief.forecast().chance().orElse(0.0))
                                .thenComparing(brief -> brief.project().number()))
                        .toList();
    }

    /** The next round any of the projects is prepared for, else the last one. */
    private InspectionRound nextRound(Collection<Project> scope) {
        List<InspectionRound> rounds = scope.stream()
                .map(project -> project.draft().roundId())
                .distinct()
                .map(inspections::getRound)
                .sorted(Comparator.comparing(InspectionRound::day))
                .toList();
        return rounds.stream()
                .filter(round -> !round.day().isBefore(clock.today()))
                .findFirst()
                .orElseGet(() -> rounds.get(rounds.size() - 1));
    }

    private LetterWords words() {
        return new LetterWords(messages, settings.locale(), clock.today());
    }

    private SummaryLetters letters() {
        return new SummaryLetters(words(), settings);
    }
}
