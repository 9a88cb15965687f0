package org.yingjian.step.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.placing.RunPlacement.Opened;

/** What a ledger says that the records do not know yet. What they know better stays. */
final class LedgerNews {

    /** A finished record whose date or values differ. */
    record Correction(StepRecord record, LedgerStory.Round round) {}

    /** An open record the ledger knows more of. */
    record Update(StepRecord record, LedgerStory.Round round) {}

    /** An ended round without an ended record. */
    record Pending(LedgerStory story, LedgerStory.Round round, int number) {}

    final List<Correction> corrections = new ArrayList<>();
    final List<Update> updates = new ArrayList<>();
    final List<Pending> pending = new ArrayList<>();
    /** Steps reported open that have no record at all. */
    final Map<String, Opened> wanted = new LinkedHashMap<>();

    static LedgerNews between(Map<String, LedgerStory> stories, List<StepRecord> current) {
        LedgerNews found = new LedgerNews();
        for (LedgerStory story : stories.values()) {
            List<StepRecord> rounds = current.stream()
                    .filter(record -> record.stepId().equals(story.step.id()))
                    .sorted(Comparator.comparingInt(StepRecord::round))
                    .toList();
            found.compare(story, rounds);
        }
        return found;
    }

    /** A ledger that tells one round means the latest; one that tells several counts from the first. */
    private void compare(LedgerStory story, List<StepRecord> records) {
        if (tellsOfEarlierRound(story, records)) {
            return;
        }
        int offset = story.rounds.size() > 1 ? 0 : Math.max(0, records.size() - 1);
        if (story.rounds.size() == 1
                && !records.isEmpty()
                && records.get(offset).state() == State.UNSUCCESSFUL
                && story.last().state != State.UNSUCCESSFUL
                && !story.last().isOpen()) {
            offset++;
        }
        for (int i = 0; i < story.rounds.size(); i++) {
            LedgerStory.Round told = story.rounds.get(i);
            if (i + offset < records.size()) {
                compare(story, told, records.get(i + offset));
            } else if (!told.isOpen()) {
                int before =
                        records.isEmpty() ? 0 : records.get(records.size() - 1).round();
                pending.add(new Pending(story, told, before + 1 + i + offset - records.size()));
            } else if (told.reported) {
                wanted.put(story.step.id(), told.opening());
            }
        }
    }

    /** A ledger older than the re-tender still shows the failed round open: that one has ended since. */
    private static boolean tellsOfEarlierRound(LedgerStory story, List<StepRecord> records) {
        LedgerStory.Round told = story.last();
        return story.rounds.size() == 1
                && told.isOpen()
                && told.opened != null
                && records.stream()
                        .limit(Math.max(0, records.size() - 1))
                        .anyMatch(record -> record.openedOn().equals(Optional.of(told.opened)));
    }

    private void compare(LedgerStory story, LedgerStory.Round told, StepRecord known) {
        if (known.isOpen() && told.isOpen()) {
            boolean opening = told.opened != null && !known.openedOn().equals(Optional.of(told.opened));
            if (opening || tellsMore(told, known)) {
                updates.add(new Update(known, told));
            }
        } else if (known.isOpen()) {
            pending.add(new Pending(story, told, known.round()));
        } else if (!told.isOpen() && told.state != State.UNSUCCESSFUL == known.isPassed()) {
            boolean otherDate = told.finish != null && !known.finishedOn().equals(Optional.of(told.finish));
            if (otherDate || tellsMore(told, known) || told.state != known.state()) {
                corrections.add(new Correction(known, told));
            }
        }
    }

    private static boolean tellsMore(LedgerStory.Round told, StepRecord known) {
        return told.fields.entrySet().stream()
                .anyMatch(entry -> !entry.getValue().equals(known.fields().get(entry.getKey())));
    }
}
