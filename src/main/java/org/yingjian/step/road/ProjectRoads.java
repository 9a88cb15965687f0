package org.yingjian.step.road;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.project.Project;
import org.yingjian.step.PastFact;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Diagrams;
import org.yingjian.workflow.Markings;

/** Finds a project's road, or lays one out for a project without a run. */
@Component
public class ProjectRoads {

    private final JdbcRoads kept;
    private final RoadVariables variables;
    private final Diagrams diagrams;
    private final Markings markings;

    ProjectRoads(JdbcRoads kept, RoadVariables variables, Diagrams diagrams, Markings markings) {
        this.kept = kept;
        this.variables = variables;
        this.diagrams = diagrams;
        this.markings = markings;
    }

    public ProjectRoad of(Project project) {
        Optional<JdbcRoads.Chosen> chosen = kept.find(project.id());
        if (chosen.isEmpty()) {
            return lay(project, List.of());
        }
        Diagram diagram = diagrams.getDiagram(chosen.get().version());
        return road(project, diagram, complete(diagram, chosen.get().variables()));
    }

    /** ProjectRoad variables of many projects; a project without a road gets those of a fresh one. */
    public Map<Long, Map<String, Object>> variables(Collection<Project> projects) {
        Map<Long, JdbcRoads.Chosen> chosen =
                kept.list(projects.stream().map(Project::id).toList());
        Map<Long, Map<String, Object>> found = new HashMap<>();
        for (Project project : projects) {
            JdbcRoads.Chosen road = chosen.get(project.id());
            found.put(
                    project.id(),
                    road == null
                            ? lay(project, List.of()).variables()
                            : complete(diagrams.getDiagram(road.version()), road.variables()));
        }
        return found;
    }

    /** A fresh road on the newest version of the diagram. */
    public ProjectRoad lay(Project project, Collection<PastFact> facts) {
        Diagram diagram = diagrams.getCurrent(project.kind().diagram());
        return road(project, diagram, variables.of(project, diagram, facts));
    }

    public void keep(ProjectRoad road) {
        kept.keep(road.project().id(), road.diagram().version(), road.variables());
    }

    /** The same diagram with some values stated otherwise. */
    public ProjectRoad change(ProjectRoad road, Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>(road.variables());
        all.putAll(values);
        ProjectRoad changed = road(road.project(), road.diagram(), all);
        keep(changed);
        return changed;
    }

    public Diagram diagramOf(Project project) {
        return kept.find(project.id())
                .map(chosen -> diagrams.getDiagram(chosen.version()))
                .orElseGet(() -> diagrams.getCurrent(project.kind().diagram()));
    }

    private ProjectRoad road(Project project, Diagram diagram, Map<String, Object> values) {
        return new ProjectRoad(project, diagram, values, markings.onRoad(diagram, values));
    }

    private static Map<String, Object> complete(Diagram diagram, Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>(diagram.defaults());
        values.forEach((name, value) -> all.put(
                name,
                diagram.defaults().containsKey(name)
                        ? RoadVariables.like(diagram.defaults().get(name), value)
                        : value));
        return all;
    }
}
