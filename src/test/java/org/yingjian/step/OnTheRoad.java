package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.account.Role;
import org.yingjian.inspection.Inspections;
import org.yingjian.project.Category;
import org.yingjian.project.DraftOf;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectDraft;
import org.yingjian.project.ProjectKind;
import org.yingjian.project.Projects;
import org.yingjian.project.RegisterProject;
import org.yingjian.project.SchoolShare;
import org.yingjian.shared.Actor;
import org.yingjian.workflow.Step;
import org.yingjian.workflow.Workflows;

/** Projects of 梨树 on their diagrams, and short ways to work them. Today is 2016-05-23. */
public abstract class OnTheRoad {

    protected static final LocalDate TODAY = LocalDate.of(2016, 5, 23);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    protected FollowRoad road;

    @Autowired
    protected CompleteStep completeStep;

    @Autowired
    protected WorkStep workStep;

    @Autowired
    protected RecordClockEvent keepClock;

    @Autowired
    protected RecordPastFact pastFacts;

    @Autowired
    protected Steps steps;

    @Autowired
    protected StepClocks clocks;

    @Autowired
    protected Projects projects;

    @Autowired
    protected RegisterProject register;

    @Autowired
    protected Inspections inspections;

    @Autowired
    protected Organisations organisations;

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected Workflows workflows;

    protected Account account(String username) {
        return accounts.findByUsername(username).orElseThrow();
    }

    /** 梨树县发改局: may work its own steps and enter on behalf of every office of the county. */
    protected Account commission() {
        return account("lishu");
    }

    /** A happening on the legal clock, entered by the commission. */
    protected void happened(long record, ClockEvent.Kind kind, LocalDate on) {
        keepClock.keep(RecordClockEvent.Entry.on(record, kind, on), commission());
    }

    /** The same with list, reason or conclusion. */
    protected void happened(long record, ClockEvent.Kind kind, LocalDate on, String note) {
        keepClock.keep(RecordClockEvent.Entry.on(record, kind, on).saying(note), commission());
    }

    protected long repair(String wan, Map<String, Object> stated) {
        return enter(ProjectKind.REPAIR, Category.REPAIR, wan, "0", "410", stated);
    }

    protected long equipment(String wan, Map<String, Object> stated) {
        return enter(ProjectKind.EQUIPMENT, Category.EQUIPMENT_PLANNED, wan, "0", "0", stated);
    }

    protected long enter(
            ProjectKind kind,
            Category category,
            String wan,
            String areaNew,
            String areaExtended,
            Map<String, Object> stated) {
        return enter(kind, category, wan, areaNew, areaExtended, stated, false);
    }

    protected long enter(
            ProjectKind kind,
            Category category,
            String wan,
            String areaNew,
            String areaExtended,
            Map<String, Object> stated,
            boolean backfilled) {
        long round = inspections
                .register("国检", false, LocalDate.of(2016, 9, 20), true, "梨树")
                .id();
        String number = "T-STEP-%03d".formatted(NUMBER.incrementAndGet());
        ProjectDraft draft = DraftOf.project(kind, number)
                .standing(category)
                .serving(new SchoolShare("示例·岗东教学点", SchoolShare.Level.PRIMARY))
                .areas(areaNew, areaExtended)
                .wan(wan)
                .on(stated)
                .client(organisation("示例·梨树县学校建设项目办公室"))
                .contractor(organisation(kind == ProjectKind.EQUIPMENT ? "示例·四平育英教学设备有限公司" : "示例·四平宏建建筑工程有限公司"))
                .supervision(organisation("示例·四平正信工程监理有限公司"))
                .agent(organisation("示例·吉林中正招标代理有限公司"))
                .round(round)
                .draft();
        return register.register(draft, backfilled, Actor.PROGRAM).id();
    }

    /** @param road conditions, {@code name=value} apart by blanks; the step is open since that day */
    protected long standing(ProjectKind kind, String wan, String road, String stepId, LocalDate since) {
        Map<String, Object> stated = new TreeMap<>();
        for (String pair : road.split(" ")) {
            stated.put(pair.split("=")[0], pair.split("=")[1]);
        }
        Category category =
                switch (kind) {
                    case EQUIPMENT -> Category.EQUIPMENT_PLANNED;
                    case REPAIR -> Category.REPAIR;
                    default -> Category.PLANNED;
                };
        long id = enter(kind, category, wan, kind == ProjectKind.NEW ? "3100" : "0", "0", stated);
        this.road.place(id, facts(stepId + "@" + since), Actor.PROGRAM);
        assertThat(openSteps(id)).contains(stepId);
        return id;
    }

    private Optional<Long> organisation(String name) {
        return organisations.findByName(name).map(Organisation::id);
    }

    protected Project project(long id) {
        return projects.getProject(id);
    }

    protected StepRecord open(long projectId, String stepId) {
        return steps.findOpen(projectId, stepId)
                .orElseThrow(() -> new AssertionError(
                        stepId + " is not open, but " + openSteps(projectId) + "; " + workflows.getState(projectId)));
    }

    protected StepRecord last(long projectId, String stepId) {
        return steps.listRecords(projectId).stream()
                .filter(r -> r.stepId().equals(stepId) && r.state() != StepRecord.State.SUPERSEDED)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    protected Set<String> openSteps(long projectId) {
        Set<String> open = new TreeSet<>();
        steps.listRecords(projectId).stream().filter(StepRecord::isOpen).forEach(record -> open.add(record.stepId()));
        return open;
    }

    /** Records and engine agree on what is open. */
    protected void assertOpen(long projectId, String... stepIds) {
        assertThat(openSteps(projectId)).containsExactlyInAnyOrder(stepIds);
        assertThat(workflows.getState(projectId).openSteps()).containsExactlyInAnyOrder(stepIds);
    }

    protected void finish(long projectId, String stepId, String on, String... fields) {
        finish(projectId, stepId, on, commission(), false, null, fields);
    }

    /** What the commission enters for another office bears the number of its paper, unless the test gives one. */
    private Map<String, String> numbered(long projectId, String stepId, Account account, Map<String, String> fields) {
        Step step = steps.getDiagram(project(projectId)).getStep(stepId);
        if (account.role() == Role.COMMISSION && step.approval()) {
            step.paperNumber().ifPresent(field -> fields.putIfAbsent(field.id(), "文件1号"));
        }
        return fields;
    }

    protected void finish(
            long projectId,
            String stepId,
            String on,
            Account account,
            boolean pastFact,
            String note,
            String... fields) {
        completeStep.complete(
                new CompleteStep.Entry(
                        open(projectId, stepId).id(),
                        Optional.ofNullable(on).map(LocalDate::parse),
                        on == null,
                        numbered(projectId, stepId, account, values(fields)),
                        pastFact,
                        Optional.ofNullable(note)),
                account);
    }

    protected static Map<String, String> values(String... fields) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        return values;
    }

    private static final Pattern FACT = Pattern.compile("(\\w+)([=!@~])([\\d-]*)(?:\\{(.*?)\\})?");

    /**
     * Facts as a clerk's row tells them: {@code N3=2015-08-12} finished, {@code N4~} not needed, {@code N13!2016-05-10}
     * without success, {@code N13@2016-05-11} open since; {@code =} without date is 日期不详; values in braces.
     */
    protected static List<PastFact> facts(String row) {
        List<PastFact> facts = new ArrayList<>();
        Matcher matcher = FACT.matcher(row);
        while (matcher.find()) {
            PastFact.What what =
                    switch (matcher.group(2)) {
                        case "=" -> PastFact.What.FINISHED;
                        case "!" -> PastFact.What.UNSUCCESSFUL;
                        case "@" -> PastFact.What.OPENED;
                        default -> PastFact.What.NOT_NEEDED;
                    };
            Map<String, String> fields = new HashMap<>();
            if (matcher.group(4) != null) {
                for (String pair : matcher.group(4).split(",")) {
                    fields.put(pair.split("=")[0], pair.split("=")[1]);
                }
            }
            facts.add(new PastFact(
                    matcher.group(1),
                    what,
                    Optional.of(matcher.group(3)).filter(d -> !d.isEmpty()).map(LocalDate::parse),
                    fields,
                    Optional.empty()));
        }
        return facts;
    }
}
