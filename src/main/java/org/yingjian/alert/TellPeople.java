package org.yingjian.alert;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.calendar.Workdays;
import org.yingjian.forecast.Light;
import org.yingjian.progress.EarlyStarts.EarlyStart;
import org.yingjian.shared.BusinessClock;

/** Writes to people what {@link Watch} found, as {@link TellingTable} says: the office first, one message a cause. */
@Component
class TellPeople {

    private final Causes causes;
    private final Mailbag mailbag;
    private final Readers readers;
    private final Briefs briefs;
    private final TellSummaries summaries;
    private final BusinessClock clock;
    private final MessageSource messages;
    private final AlertSettings settings;
    private final Workdays workdays;

    TellPeople(
            Causes causes,
            Mailbag mailbag,
            Readers readers,
            Briefs briefs,
            TellSummaries summaries,
            BusinessClock clock,
            MessageSource messages,
            AlertSettings settings,
            Workdays workdays) {
        this.causes = causes;
        this.mailbag = mailbag;
        this.readers = readers;
        this.briefs = briefs;
        this.summaries = summaries;
        this.clock = clock;
        this.messages = messages;
        this.settings = settings;
        this.workdays = workdays;
    }

    /** Within the day: urgent changes go to who must act, the office that holds the step or who builds, nobody else yet. */
    void tellOffices() {
        List<Cause> urgent = causes.listPending().stream()
                .filter(cause -> cause.trigger().isUrgent() && !causes.isOfficeTold(cause.id()))
                .toList();
        Map<Long, Brief> gathered = gather(urgent);
        for (Cause cause : urgent) {
            Brief brief = gathered.get(cause.projectId());
            if (brief != null && stillSo(cause, brief)) {
                tellHolders(cause, about(cause, brief), Set.of());
                causes.officeTold(cause.id());
            }
        }
    }

    /** The morning's run: offices, then the first mail of newcomers, then officers and leaders, digests last. */
    void tellEveryone() {
        List<Cause> pending = causes.listPending();
        List<Cause> net = NetChange.of(pending);
        Map<Long, Brief> gathered = gather(net);
        Map<Cause, Brief> current = new LinkedHashMap<>();
        net.stream()
                .filter(cause -> gathered.containsKey(cause.projectId()))
                .filter(cause -> stillSo(cause, gathered.get(cause.projectId())))
                .forEach(cause -> current.put(cause, about(cause, gathered.get(cause.projectId()))));
        Set<Long> newcomers = summaries.newcomers();
        current.forEach((cause, brief) -> tellHolders(cause, brief, newcomers));
        summaries.baselines(newcomers);
        boolean monday = clock.today().getDayOfWeek() == DayOfWeek.MONDAY;
        Gathered digests = new Gathered();
        Map<Long, Urgent> urgent = new LinkedHashMap<>();
        for (Map.Entry<Cause, Brief> one : current.entrySet()) {
            Cause cause = one.getKey();
            Brief brief = one.getValue();
            for (Readers.Reader reader : readers.listFor(brief)) {
                if (newcomers.contains(reader.account().id())) {
                    continue;
                }
                switch (TellingTable.manner(cause.trigger(), reader.audience())) {
                    case AT_ONCE -> write(cause, brief, reader);
                    case FIRST_OF_WEEK -> {
                        if (!monday) {
                            urgent.computeIfAbsent(reader.account().id(), id -> new Urgent(reader))
                                    .items()
                                    .put(cause, brief);
                        }
                    }
                    case DIGEST -> digests.add(reader.account(), cause, brief);
                    case WEEKLY, NOT -> {}
                }
            }
        }
        urgent.values().forEach(this::write);
        digests.each(summaries::digest);
        tellWeek(newcomers);
        summaries.countdowns(newcomers);
        pending.forEach(cause -> causes.everyoneTold(cause.id()));
    }

    /** Every Monday, or the next morning there is one, everything leaders have not had in a weekly letter. */
    private void tellWeek(Set<Long> newcomers) {
        LocalDate monday = monday();
        List<Cause> waiting = causes.listForWeek();
        boolean due = clock.today().equals(monday)
                || waiting.stream().anyMatch(cause -> cause.day().isBefore(monday));
        if (!due) {
            return;
        }
        List<Cause> net = NetChange.of(waiting);
        Map<Long, Brief> gathered = gather(net);
        Gathered letters = new Gathered();
        for (Cause cause : net) {
            Brief brief = gathered.get(cause.projectId());
            if (brief == null || !stillSo(cause, brief)) {
                continue;
            }
            for (Readers.Reader reader : readers.listFor(brief)) {
                Manner manner = TellingTable.manner(cause.trigger(), reader.audience());
                boolean weekly = manner == Manner.WEEKLY || manner == Manner.FIRST_OF_WEEK;
                if (weekly && !newcomers.contains(reader.account().id())) {
                    letters.add(reader.account(), cause, about(cause, brief));
                }
            }
        }
        letters.each(summaries::weekly);
        waiting.forEach(cause -> causes.weekTold(cause.id()));
    }

    private LocalDate monday() {
        return clock.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** What one reader hears of in one letter. */
    private record Urgent(Readers.Reader reader, Map<Cause, Brief> items) {
        Urgent(Readers.Reader reader) {
            this(reader, new LinkedHashMap<>());
        }
    }

    private static final class Gathered {
        private final Map<Long, Account> accounts = new LinkedHashMap<>();
        private final Map<Long, Map<Cause, Brief>> items = new LinkedHashMap<>();

        void add(Account account, Cause cause, Brief brief) {
            accounts.put(account.id(), account);
            items.computeIfAbsent(account.id(), id -> new LinkedHashMap<>()).put(cause, brief);
        }

        void each(BiConsumer<Account, Map<Cause, Brief>> letter) {
            items.forEach((id, some) -> letter.accept(accounts.get(id), some));
        }
    }

    private void write(Urgent urgent) {
        Account account = urgent.reader().account();
        String key = "urgent:%s:%d".formatted(monday(), account.id());
        if (mailbag.has(key)) {
            return;
        }
        Map.Entry<Cause, Brief> first = urgent.items().entrySet().iterator().next();
        boolean alone = urgent.items().size() == 1;
        boolean black = urgent.items().values().stream()
                .anyMatch(brief -> brief.forecast().light() == Light.BLACK);
        mailbag.post(
                key,
                account,
                black ? Mail.Kind.BLACK : Mail.Kind.RED,
                alone
                        ? letters().write(first.getKey(), first.getValue(), urgent.reader())
                        : new UrgentLetters(words(), settings, letters()).write(urgent.reader(), urgent.items()),
                alone ? Optional.of(first.getValue().project().id()) : Optional.empty());
    }

    private void tellHolders(Cause cause, Brief brief, Set<Long> newcomers) {
        for (Readers.Reader reader : readers.listFor(brief)) {
            boolean acts = reader.audience() == Audience.HOLDER || reader.audience() == Audience.BUYER;
            boolean atOnce = acts && TellingTable.manner(cause.trigger(), reader.audience()) == Manner.AT_ONCE;
            if (atOnce && !newcomers.contains(reader.account().id())) {
                write(cause, brief, reader);
            }
        }
    }

    private void write(Cause cause, Brief brief, Readers.Reader reader) {
        Letter letter =
                switch (cause.trigger()) {
                    case CONTRACT_PASSED, CONTRACT_NEAR ->
                        new ContractLetters(words(), settings, letters()).write(cause, brief, reader);
                    case BUILT_EARLY -> new PermitLetters(words(), settings, letters()).write(brief, reader);
                    default -> letters().write(cause, brief, reader);
                };
        mailbag.post(
                cause.fingerprint() + ":" + reader.account().id(),
                reader.account(),
                kind(cause, brief),
                letter,
                Optional.of(brief.project().id()));
    }

    /** A legal limit is a matter of its own step and office. */
    private static Brief about(Cause cause, Brief brief) {
        if (cause.trigger() == Trigger.BUILT_EARLY) {
            return brief.aboutPermit();
        }
        return cause.trigger().isLegal() ? cause.stepId().map(brief::about).orElse(brief) : brief;
    }

    private static Mail.Kind kind(Cause cause, Brief brief) {
        if (cause.trigger().isContract()) {
            return Mail.Kind.CONTRACT_LIMIT;
        }
        if (cause.trigger() == Trigger.BUILT_EARLY) {
            return Mail.Kind.BUILT_EARLY;
        }
        if (cause.trigger().isLegal()) {
            return Mail.Kind.LEGAL_LIMIT;
        }
        if (cause.trigger() == Trigger.LAST_SAFE_PASSED) {
            return Mail.Kind.LAST_SAFE_DAY_PASSED;
        }
        return brief.forecast().light() == Light.BLACK ? Mail.Kind.BLACK : Mail.Kind.RED;
    }

    /** A light that has moved on since is told by the change that moved it. */
    private static boolean stillSo(Cause cause, Brief brief) {
        if (cause.trigger().isContract()) {
            return brief.contract()
                    .filter(contract -> cause.safeDay().equals(Optional.of(contract.dueOn())))
                    .isPresent();
        }
        if (cause.trigger() == Trigger.BUILT_EARLY) {
            return brief.early().filter(EarlyStart::isPressing).isPresent();
        }
        if (cause.trigger().isLegal()) {
            return brief.open().stream().anyMatch(step -> cause.stepId().equals(Optional.of(step.stepId())));
        }
        return cause.after() == brief.forecast().light();
    }

    private Map<Long, Brief> gather(List<Cause> about) {
        Set<Long> ids = about.stream().map(Cause::projectId).collect(Collectors.toCollection(HashSet::new));
        return ids.isEmpty() ? Map.of() : briefs.gather(ids, clock.today());
    }

    private ProjectLetters letters() {
        return new ProjectLetters(words(), settings, workdays);
    }

    private Words words() {
        return new Words(messages, settings.locale(), clock.today());
    }
}
