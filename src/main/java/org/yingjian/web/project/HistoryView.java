package org.yingjian.web.project;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.audit.AuditEntry;
import org.yingjian.audit.AuditTrail;
import org.yingjian.project.Project;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.web.words.DiagramNames;
import org.yingjian.web.words.PageWords;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Step;

/** What happened to a project, newest first: who did what when, and why, as far as it is the reader's to read. */
@Component
class HistoryView {

    private static final int SHOWN = 80;
    private static final int READ = 5 * SHOWN;
    private static final Pattern STEP = Pattern.compile("project:\\d+/step:(\\w+)#(\\d+)");
    private static final Set<String> ENDS = Set.of("CompleteStep", "FailStep");
    private static final Set<String> OF_LEDGERS = Set.of("PlaceProject", "BackfillProject");

    private final AuditTrail audit;
    private final Steps steps;
    private final PageWords words;
    private final DiagramNames names;

    HistoryView(AuditTrail audit, Steps steps, PageWords words, DiagramNames names) {
        this.audit = audit;
        this.steps = steps;
        this.words = words;
        this.names = names;
    }

    /**
     * @param at business time
     * @param act verb
     * @param about step and round, empty for the project as a whole
     * @param actor who
     * @param marks entered on behalf of another office, imported, entered afterwards
     * @param detail values and reason as recorded, may be empty
     */
    record Line(LocalDateTime at, String act, String about, String actor, List<String> marks, String detail) {}

    List<Line> list(Project project, Account reader) {
        String subject = "project:" + project.id();
        Diagram diagram = steps.getDiagram(project);
        Map<String, StepRecord> records = steps.listRecords(project.id()).stream()
                .collect(Collectors.toMap(r -> r.stepId() + "#" + r.round(), Function.identity(), (a, b) -> b));
        return audit.listBySubject(subject, READ).stream()
                .filter(e -> HistoryReaders.of(e.action()).includes(reader.role()))
                .limit(SHOWN)
                .map(e -> line(e, diagram, records))
                .toList();
    }

    private Line line(AuditEntry entry, Diagram diagram, Map<String, StepRecord> records) {
        Matcher step = STEP.matcher(entry.subject());
        Optional<StepRecord> record = Optional.empty();
        String about = "";
        if (step.matches()) {
            record = Optional.ofNullable(records.get(step.group(1) + "#" + step.group(2)));
            about = about(diagram, step.group(1), Integer.parseInt(step.group(2)));
        }
        return new Line(
                entry.businessTime(),
                words.action(entry.action()),
                about,
                names.signature(entry.actor()),
                marks(entry, record),
                words.detail(entry.detail()));
    }

    private String about(Diagram diagram, String stepId, int round) {
        String name = diagram.findStep(stepId).map(Step::name).map(names::say).orElse(stepId);
        return round > 1 ? name + " · " + words.msg("web.round.n", round) : name;
    }

    private List<String> marks(AuditEntry entry, Optional<StepRecord> record) {
        List<String> marks = new ArrayList<>();
        boolean ledger = record.map(r -> r.source() == StepRecord.Source.LEDGER).orElse(false);
        if (OF_LEDGERS.contains(entry.action()) || ledger && ENDS.contains(entry.action())) {
            marks.add(words.msg("web.history.import"));
        }
        if (record.map(r -> r.flags().contains(StepRecord.Flag.ON_BEHALF)).orElse(false)) {
            marks.add(words.msg("web.history.behalf"));
        }
        if (entry.action().equals("RecordPastFact")
                || !ledger
                        && ENDS.contains(entry.action())
                        && record.map(r -> r.flags().contains(StepRecord.Flag.BACKFILLED))
                                .orElse(false)) {
            marks.add(words.msg("web.history.backfilled"));
        }
        return marks;
    }
}
