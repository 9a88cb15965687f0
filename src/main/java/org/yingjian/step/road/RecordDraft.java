package org.yingjian.step.road;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.StepRecord.Source;
import org.yingjian.step.StepRecord.State;

/** A step record being written. */
public final class RecordDraft {

    public long id;
    public final long projectId;
    public final String stepId;
    public int round = 1;
    public State state = State.OPEN;
    public LocalDate openedOn;
    public boolean openedDerived;
    public LocalDate acceptedOn;
    public LocalDate correctionSince;
    public LocalDateTime touchedAt;
    public LocalDate finishedOn;
    public boolean dateUnknown;
    public String result;
    public final Map<String, String> fields = new LinkedHashMap<>();
    public String reason;
    public final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    public Long holder;
    public Long assignee;
    public Source source = Source.LIVE;
    public String finishedBy;
    public LocalDateTime finishedEnteredAt;
    public Long supersedes;
    /** Finished on paper before the diagram came to the step. */
    public boolean ahead;

    public RecordDraft(long projectId, String stepId) {
        this.projectId = projectId;
        this.stepId = stepId;
    }

    public static RecordDraft of(StepRecord record) {
        RecordDraft draft = new RecordDraft(record.projectId(), record.stepId());
        draft.id = record.id();
        draft.round = record.round();
        draft.state = record.state();
        draft.openedOn = record.openedOn().orElse(null);
        draft.openedDerived = record.openedDerived();
        draft.acceptedOn = record.acceptedOn().orElse(null);
        draft.correctionSince = record.correctionSince().orElse(null);
        draft.touchedAt = record.touchedAt().orElse(null);
        draft.finishedOn = record.finishedOn().orElse(null);
        draft.dateUnknown = record.dateUnknown();
        draft.result = record.result().orElse(null);
        draft.fields.putAll(record.fields());
        draft.reason = record.reason().orElse(null);
        draft.flags.addAll(record.flags());
        draft.holder = record.holder().orElse(null);
        draft.assignee = record.assignee().orElse(null);
        draft.source = record.source();
        draft.finishedBy = record.finishedBy().orElse(null);
        draft.finishedEnteredAt = record.finishedEnteredAt().orElse(null);
        draft.supersedes = record.supersedes().orElse(null);
        draft.ahead = record.ahead();
        return draft;
    }

    public StepRecord toRecord() {
        return new StepRecord(
                id,
                projectId,
                stepId,
                round,
                state,
                Optional.ofNullable(openedOn),
                openedDerived,
                Optional.ofNullable(acceptedOn),
                Optional.ofNullable(correctionSince),
                Optional.ofNullable(touchedAt),
                Optional.ofNullable(finishedOn),
                dateUnknown,
                Optional.ofNullable(result),
                Map.copyOf(fields),
                Optional.ofNullable(reason),
                Set.copyOf(flags),
                Optional.ofNullable(holder),
                Optional.ofNullable(assignee),
                source,
                Optional.ofNullable(finishedBy),
                Optional.ofNullable(finishedEnteredAt),
                Optional.ofNullable(supersedes),
                ahead);
    }

    public void putFields(Map<String, String> values) {
        values.forEach((id, value) -> {
            if (value == null || value.isBlank()) {
                fields.remove(id);
            } else {
                fields.put(id, value.strip());
            }
        });
    }

    public void addReason(String more) {
        if (more != null && !more.isBlank()) {
            reason = reason == null || reason.equals(more) ? more : reason + ";" + more;
        }
    }
}
