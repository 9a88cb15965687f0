package org.yingjian.web;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.yingjian.account.Account;
import org.yingjian.project.Project;
import org.yingjian.web.project.RoadView;
import org.yingjian.web.project.RoadViews;

/** The road of a project as its page and its call show it. */
public final class RoadOn {

    private RoadOn() {}

    /** Open steps and those to come, with the name of who holds them. */
    public static Map<String, String> holders(ApplicationContext program, Project project, Account reader) {
        Map<String, String> held = new TreeMap<>();
        program.getBean(RoadViews.class).lay(project, Optional.empty(), reader).stages().stream()
                .flatMap(stage -> stage.rows().stream())
                .filter(row -> row.mark() == RoadView.Mark.OPEN
                        || row.mark() == RoadView.Mark.LATE
                        || row.mark() == RoadView.Mark.COMING)
                .forEach(row -> held.put(row.stepId(), row.holder()));
        return held;
    }
}
