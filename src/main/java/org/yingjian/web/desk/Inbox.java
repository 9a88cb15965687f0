package org.yingjian.web.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.overview.ProjectLine;
import org.yingjian.overview.ProjectLine.Standing;
import org.yingjian.overview.ProjectLines;
import org.yingjian.project.Projects;
import org.yingjian.step.StepClock;
import org.yingjian.step.StepClocks;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;

/** The open steps a reader is to work, most urgent first: by last safe day, not by arrival. */
@Component
class Inbox {

    private static final Comparator<Item> MOST_URGENT = Comparator.<Item>comparingInt(
                    i -> i.standing().lastSafePassed()
                            ? 0
                            : i.standing().lastSafeDay().isPresent() ? 1 : 2)
            .thenComparing(i -> i.standing().lastSafeDay().orElse(LocalDate.MAX))
            .thenComparing(i -> i.record().openedOn().orElse(LocalDate.MIN))
            .thenComparing(i -> i.record().id());

    private final Steps steps;
    private final StepClocks clocks;
    private final Projects projects;
    private final ProjectLines lines;

    Inbox(Steps steps, StepClocks clocks, Projects projects, ProjectLines lines) {
        this.steps = steps;
        this.clocks = clocks;
        this.projects = projects;
        this.lines = lines;
    }

    /** @param standing what the forecast says of the step */
    record Item(StepRecord record, ProjectLine line, Standing standing, Optional<StepClock> clock) {}

    List<Item> list(Account account) {
        List<StepRecord> open = steps.listOpenFor(account);
        List<Long> ids = open.stream().map(StepRecord::projectId).distinct().toList();
        Map<Long, ProjectLine> known = lines.listLines(projects.listByIds(ids)).stream()
                .collect(Collectors.toMap(l -> l.project().id(), Function.identity()));
        Map<Long, StepClock> legal = clocks.listClocks(open);
        return open.stream()
                .filter(r -> known.containsKey(r.projectId()))
                .flatMap(r -> item(r, known.get(r.projectId()), legal).stream())
                .sorted(MOST_URGENT)
                .toList();
    }

    private static Optional<Item> item(StepRecord record, ProjectLine line, Map<Long, StepClock> legal) {
        return line.open().stream()
                .filter(s -> s.recordId().equals(Optional.of(record.id())))
                .findFirst()
                .map(s -> new Item(record, line, s, Optional.ofNullable(legal.get(record.id()))));
    }
}
