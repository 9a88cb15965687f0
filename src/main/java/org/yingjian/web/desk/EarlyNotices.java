package org.yingjian.web.desk;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yingjian.account.Account;
import org.yingjian.progress.EarlyStarts;
import org.yingjian.progress.EarlyStarts.EarlyStart;
import org.yingjian.project.Project;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.web.frame.ProjectPart;
import org.yingjian.web.frame.StepPart;
import org.yingjian.workflow.Step;

/** Works begun before their permit, for the pages. */
@Component
class EarlyNotices implements ProjectPart, StepPart {

    private final EarlyStarts starts;
    private final Steps steps;

    EarlyNotices(EarlyStarts starts, Steps steps) {
        this.starts = starts;
        this.steps = steps;
    }

    @Override
    public void fill(Project project, Account account, Model model) {
        model.addAttribute("early", starts.find(project).orElse(null));
    }

    /** On the page of the permit that is missing, or the one that came late. */
    @Override
    public void fill(Project project, StepRecord record, Step step, Account account, Model model) {
        model.addAttribute(
                "early",
                starts.find(project)
                        .filter(early -> early.permitStep().equals(record.stepId()))
                        .orElse(null));
    }

    /** By record of the permit. */
    Map<Long, EarlyStart> list(Collection<Inbox.Item> items) {
        Map<Long, Project> projects = items.stream()
                .map(item -> item.line().project())
                .collect(Collectors.toMap(Project::id, project -> project, (one, same) -> one));
        Map<Long, EarlyStart> found = starts.list(projects.values(), steps.listRecords(projects.keySet()));
        return items.stream()
                .map(Inbox.Item::record)
                .filter(record -> found.containsKey(record.projectId())
                        && found.get(record.projectId()).permitStep().equals(record.stepId()))
                .collect(Collectors.toMap(StepRecord::id, record -> found.get(record.projectId())));
    }
}
