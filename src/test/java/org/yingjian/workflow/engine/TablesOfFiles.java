package org.yingjian.workflow.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.yingjian.workflow.DecisionTables;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.bpmn.DiagramBuilder;
import org.yingjian.workflow.bpmn.ShapeCheck;

/** The packaged tables and diagrams without process engine and without Spring. */
public final class TablesOfFiles {

    private TablesOfFiles() {}

    public static DecisionTables tables() {
        return new EngineDecisionTables(files());
    }

    public static Diagram diagram(String file) {
        ModelFiles.ModelFile found = files().list("bpmn").stream()
                .filter(f -> f.name().equals(file))
                .findFirst()
                .orElseThrow();
        return DiagramBuilder.build(ShapeCheck.read(found.name(), found.content()), 1);
    }

    private static ModelFiles files() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        return new ModelFiles(Path.of("bpmn"));
    }
}
