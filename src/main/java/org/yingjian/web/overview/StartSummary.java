package org.yingjian.web.overview;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.Light;
import org.yingjian.overview.ProjectLines;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Serving;

/** What the demo says when it is ready: the date, the lights, the address. */
@Component
@Serving
@Profile("demo")
class StartSummary {

    private final Projects projects;
    private final ProjectLines lines;
    private final BusinessClock clock;
    private final WebServerApplicationContext server;

    StartSummary(Projects projects, ProjectLines lines, BusinessClock clock, WebServerApplicationContext server) {
        this.projects = projects;
        this.lines = lines;
        this.clock = clock;
        this.server = server;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        List<Project> all = projects.listAll();
        Map<Light, Integer> counts = new EnumMap<>(Light.class);
        lines.lights(all).values().forEach(l -> counts.merge(l, 1, Integer::sum));
        PrintStream out = System.out;
        out.printf(
                "%n  Yingjian 迎检   %s   %d projects%n  reached ✓ %d   green ● %d   yellow ▲ %d   red ■ %d   black ✕ %d   none ○ %d%n"
                        + "  http://localhost:%d%n%n",
                clock.today(),
                all.size(),
                counts.getOrDefault(Light.REACHED, 0),
                counts.getOrDefault(Light.GREEN, 0),
                counts.getOrDefault(Light.YELLOW, 0),
                counts.getOrDefault(Light.RED, 0),
                counts.getOrDefault(Light.BLACK, 0),
                counts.getOrDefault(Light.NONE, 0),
                server.getWebServer().getPort());
    }
}
