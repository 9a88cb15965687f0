package org.yingjian.step.ledger;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yingjian.audit.AuditTrail;
import org.yingjian.project.ChangeProject;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.Actor;
import org.yingjian.step.FollowRoad;
import org.yingjian.step.PastFact;
import org.yingjian.step.placing.RunPlacement;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.step.road.RunAndRecords;
import org.yingjian.step.rule.ActSentences;

/** Puts projects on their diagrams and takes over what later ledgers say. */
@Component
class FollowingRoad implements FollowRoad {

    private final ChangeProject changes;
    private final Projects projects;
    private final ProjectRoads roads;
    private final LedgerStories book;
    private final RunPlacement placement;
    private final RunAndRecords motion;
    private final LedgerAdvance advance;
    private final AuditTrail audit;
    private final ActSentences told;

    FollowingRoad(
            ChangeProject changes,
            Projects projects,
            ProjectRoads roads,
            LedgerStories book,
            RunPlacement placement,
            RunAndRecords motion,
            LedgerAdvance advance,
            AuditTrail audit,
            ActSentences told) {
        this.changes = changes;
        this.projects = projects;
        this.roads = roads;
        this.book = book;
        this.placement = placement;
        this.motion = motion;
        this.advance = advance;
        this.audit = audit;
        this.told = told;
    }

    @Override
    public void start(long projectId, Actor actor) {
        changes.change(projectId, project -> {
            ProjectRoad road = roads.lay(project, List.of());
            roads.keep(road);
            motion.start(road);
            append(actor, "StartRoad", project, told.road(road.variables()));
            return null;
        });
    }

    @Override
    public void place(long projectId, List<PastFact> facts, Actor actor) {
        changes.change(projectId, project -> {
            ProjectRoad road = roads.lay(project, facts);
            roads.keep(road);
            Map<String, LedgerStory> stories = book.read(road, facts);
            placement.settle(road, book.ended(road, stories, actor), book.open(stories), false, false, actor);
            append(actor, "PlaceProject", project, told.placed(road, motion.latest(project.id())));
            return null;
        });
    }

    @Override
    public boolean advance(long projectId, List<PastFact> facts, Actor actor) {
        Project seen = projects.getProject(projectId);
        if (!advance.brings(seen, facts)) {
            return false;
        }
        return changes.change(projectId, project -> advance.take(project, facts, actor));
    }

    @Override
    public void backfill(long projectId, List<PastFact> facts, Actor actor) {
        changes.change(projectId, project -> {
            ProjectRoad road = roads.lay(project, facts);
            roads.keep(road);
            Map<String, LedgerStory> stories = book.read(road, facts);
            placement.store(road, List.of(), book.ended(road, stories, actor));
            append(actor, "BackfillProject", project, "");
            return null;
        });
    }

    private void append(Actor actor, String action, Project project, String detail) {
        audit.append(actor, action, "project:" + project.id(), detail);
    }
}
