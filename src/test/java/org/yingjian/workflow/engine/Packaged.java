package org.yingjian.workflow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.core.io.ClassPathResource;
import org.yingjian.workflow.DecisionTables;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.bpmn.DiagramBuilder;
import org.yingjian.workflow.bpmn.ShapeCheck;

/** The packaged diagrams and tables without a running program, for pure tests. */
public final class Packaged {

    private Packaged() {}

    public static DecisionTables tables() {
        return new EngineDecisionTables(new ModelFiles(Path.of("none")));
    }

    public static Diagram diagram(String key) {
        String file = key + ".bpmn";
        try {
            byte[] xml = new ClassPathResource("bpmn/" + file).getContentAsByteArray();
            return DiagramBuilder.build(ShapeCheck.read(file, xml), 1);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
