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
import org.yingjian.clock.OneByOne;
import org.yingjian.forecast.Light;
import org.yingjian.shared.BusinessClock;

/** Writes to people what {@link Watch} found, as {@link TellingTable} says: the office first, one message a cause. */
@Component
class TellPeople {

    private static final String WORK = "letters";

    private final AlertCauses causes;
    private final Mailbag mailbag;
    private final Readers readers;
    private final Briefs briefs;
    private final TellSummaries summaries;
    private final BusinessClock clock;
    private final MessageSource messages;
    private final AlertSettings settings;
    private final Workdays workdays;

    TellPeople(
            AlertCauses causes,
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
        OneByOne each = new OneByOne(WORK);
        List<AlertCause> urgent = causes.listPending().stream()
                .filter(cause -> cause.trigger().isUrgent() && !causes.isOfficeTold(cause.id()))
                .toList();
        Map<Long, Brief> gathered = gather(urgent);
        for (AlertCause cause : urgent) {
            Brief brief = gathered.get(cause.projectId());
            boolean still = brief != null && Relevance.stillSo(cause, brief);
            if (still && tellHolders(cause, Relevance.about(cause, brief), Set.of(), each)) {
                causes.officeTold(cause.id());
            }
        }
    }

    /**
     * The morning's run: offices, then the first mail of newcomers, then officers and leaders, digests last. A letter that
     * cannot be written keeps no other from being written, and is left for the next run.
     */
    void tellEveryone(OneByOne each) {
        List<AlertCause> pending = causes.listPending();
        TellingRound round = round(pending, causes.takeLeft(false), each);
        Set<Long> newcomers = summaries.newcomers();
        TellSummaries.Overall overall = summaries.overall();
        round.items().forEach((cause, brief) -> tellHolders(cause, brief, newcomers, each));
        summaries.baselines(newcomers, overall, each);
        tellRest(round, newcomers, overall, each);
        tellWeek(newcomers, overall, each);
        summaries.countdowns(newcomers, overall, each);
        pending.stream().filter(cause -> !round.isUnread(cause)).forEach(cause -> causes.everyoneTold(cause.id()));
    }

    private void tellRest(TellingRound round, Set<Long> newcomers, TellSummaries.Overall overall, OneByOne each) {
        boolean monday = clock.today().getDayOfWeek() == DayOfWeek.MONDAY;
        Gathered digests = new Gathered();
        Map<Long, Urgent> urgent = new LinkedHashMap<>();
        round.items().forEach((cause, brief) -> {
            for (Readers.Reader reader : readers.listFor(brief)) {
                Account account = reader.account();
                if (newcomers.contains(account.id()) || !round.isFor(cause, reader)) {
                    continue;
                }
                switch (TellingTable.manner(cause.trigger(), reader.audience())) {
                    case AT_ONCE -> attempt(account, Set.of(cause), false, each, () -> write(cause, brief, reader));
                    case FIRST_OF_WEEK -> {
                        if (!monday) {
                            urgent.computeIfAbsent(account.id(), id -> new Urgent(reader))
                                    .items()
                                    .put(cause, brief);
                        }
                    }
                    case DIGEST -> digests.add(account, cause, brief);
                    case WEEKLY, NOT -> {}
                }
            }
        });
        urgent.values()
                .forEach(one -> attempt(one.reader().account(), one.items().keySet(), false, each, () -> write(one)));
        digests.each((account, items) ->
                attempt(account, items.keySet(), false, each, () -> summaries.digest(account, items, overall)));
    }

    /** Every Monday, or the next morning there is one, everything leaders have not had in a weekly letter. */
    private void tellWeek(Set<Long> newcomers, TellSummaries.Overall overall, OneByOne each) {
        LocalDate monday = monday();
        List<AlertCause> waiting = causes.listForWeek();
        Map<AlertCause, Set<Long>> left = causes.takeLeft(true);
        boolean due = clock.today().equals(monday)
                || waiting.stream().anyMatch(cause -> cause.day().isBefore(monday));
        if (!due && left.isEmpty()) {
            return;
        }
        TellingRound round = round(due ? waiting : List.of(), left, each);
        Gathered letters = new Gathered();
        round.items().forEach((cause, brief) -> {
            for (Readers.Reader reader : readers.listFor(brief)) {
                Manner manner = TellingTable.manner(cause.trigger(), reader.audience());
                boolean weekly = manner == Manner.WEEKLY || manner == Manner.FIRST_OF_WEEK;
                if (weekly && !newcomers.contains(reader.account().id()) && round.isFor(cause, reader)) {
                    letters.add(reader.account(), cause, brief);
                }
            }
        });
        letters.each((account, items) ->
                attempt(account, items.keySet(), true, each, () -> summaries.weekly(account, items, overall)));
        if (due) {
            waiting.stream().filter(cause -> !round.isUnread(cause)).forEach(cause -> causes.weekTold(cause.id()));
        }
    }

    private void attempt(Account account, Set<AlertCause> about, boolean weekly, OneByOne each, Runnable letter) {
        if (!each.attempt(account.username(), letter)) {
            about.forEach(cause -> causes.leave(cause.id(), account.id(), weekly));
        }
    }

    private TellingRound round(List<AlertCause> fresh, Map<AlertCause, Set<Long>> left, OneByOne each) {
        return TellingRound.of(fresh, left, briefs, clock.today(), each);
    }

    private LocalDate monday() {
        return clock.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** What one reader hears of in one letter. */
    private record Urgent(Readers.Reader reader, Map<AlertCause, Brief> items) {
        Urgent(Readers.Reader reader) {
            this(reader, new LinkedHashMap<>());
        }
    }

    private static final class Gathered {
        private final Map<Long, Account> accounts = new LinkedHashMap<>();
        private final Map<Long, Map<AlertCause, Brief>> items = new LinkedHashMap<>();

        void add(Account account, AlertCause cause, Brief brief) {
            accounts.put(account.id(), account);
            items.computeIfAbsent(account.id(), id -> new LinkedHashMap<>()).put(cause, brief);
        }

        void each(BiConsumer<Account, Map<AlertCause, Brief>> letter) {
            items.forEach((id, some) -> letter.accept(accounts.get(id), some));
        }
    }

    private void write(Urgent urgent) {
        Account account = urgent.reader().account();
        String key = "urgent:%s:%d".formatted(monday(), account.id());
        if (mailbag.has(key)) {
            return;
        }
        Map.Entry<AlertCause, Brief> first =
                urgent.items().entrySet().iterator().next();
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

    /** @return whether all who must act have their letter */
    private boolean tellHolders(AlertCause cause, Brief brief, Set<Long> newcomers, OneByOne each) {
        boolean all = true;
        for (Readers.Reader reader : readers.listFor(brief)) {
            boolean acts = reader.audience() == Audience.HOLDER || reader.audience() == Audience.BUYER;
            boolean atOnce = acts && TellingTable.manner(cause.trigger(), reader.audience()) == Manner.AT_ONCE;
            if (atOnce && !newcomers.contains(reader.account().id())) {
                all &= each.attempt(reader.account().username(), () -> write(cause, brief, reader));
            }
        }
        return all;
    }

    private void write(AlertCause cause, Brief brief, Readers.Reader reader) {
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

    private static Mail.Kind kind(AlertCause cause, Brief brief) {
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

    private Map<Long, Brief> gather(List<AlertCause> about) {
        Set<Long> ids = about.stream().map(AlertCause::projectId).collect(Collectors.toCollection(HashSet::new));
        return ids.isEmpty() ? Map.of() : briefs.gather(ids, clock.today());
    }

    private ProjectLetters letters() {
        return new ProjectLetters(words(), settings, workdays);
    }

    private LetterWords words() {
        return new LetterWords(messages, settings.locale(), clock.today());
    }
}
