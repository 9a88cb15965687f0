package org.yingjian.web.desk;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yingjian.progress.EarlyStarts;
import org.yingjian.progress.EarlyStarts.EarlyStart;
import org.yingjian.project.Project;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.web.words.DiagramNames;
import org.yingjian.web.words.PageWords;

/** Works begun before their permit, for the pages. */
@Component("early")
class EarlyNotices {

    private final EarlyStarts starts;
    private final Steps steps;
    private final PageWords words;
    private final DiagramNames names;

    EarlyNotices(EarlyStarts starts, Steps steps, PageWords words, DiagramNames names) {
        this.starts = starts;
        this.steps = steps;
        this.words = words;
        this.names = names;
    }

    /** Null when the works did not begin early. */
    public EarlyStart of(Project project) {
        return starts.find(project).orElse(null);
    }

    /** By project id. */
    public Map<Long, EarlyStart> list(Collection<Inbox.Item> items) {
        Map<Long, Project> projects = items.stream()
                .map(item -> item.line().project())
                .collect(Collectors.toMap(Project::id, project -> project, (one, same) -> one));
        return starts.list(projects.values(), steps.listRecords(projects.keySet()));
    }

    /** The record is the permit that is missing, or the one that came late. */
    public boolean isPermit(StepRecord record, EarlyStart early) {
        return early != null && early.permitStep().equals(record.stepId());
    }

    /** What happened, by which sign, and what stands against it, in one sentence. */
    public String say(EarlyStart early) {
        String permit = names.say(early.permitName());
        String shown = early.confirmedBy()
                .map(who -> words.msg("web.early.report", who))
                .orElseGet(() -> words.msg("web.early.record"));
        return early.grantedOn()
                .map(day -> words.msg("web.early.late", early.begunOn(), shown, permit, day, early.article()))
                .orElseGet(() -> words.msg("web.early.pressing", early.begunOn(), shown, permit, early.article()));
    }
}
