package org.yingjian.project;

import java.util.Arrays;
import java.util.Optional;
import org.yingjian.workflow.Diagrams;

/** What is done: decides the diagram. */
public enum ProjectKind {
    NEW("新建", "new", Diagrams.BUILDING),
    EXTENSION("改扩建", "extension", Diagrams.BUILDING),
    REPAIR("维修改造", "repair", Diagrams.BUILDING),
    EQUIPMENT("装备", "equipment", Diagrams.EQUIPMENT);

    private final String chinese;
    private final String word;
    private final String diagram;

    ProjectKind(String chinese, String word, String diagram) {
        this.chinese = chinese;
        this.word = word;
        this.diagram = diagram;
    }

    /** Word used in ledgers. */
    public String chinese() {
        return chinese;
    }

    /** Word used in diagrams and tables. */
    public String word() {
        return word;
    }

    public String diagram() {
        return diagram;
    }

    public static Optional<ProjectKind> findByChinese(String chinese) {
        return Arrays.stream(values()).filter(k -> k.chinese.equals(chinese)).findFirst();
    }
}
