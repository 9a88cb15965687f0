package org.yingjian.overview;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.yingjian.account.Account;
import org.yingjian.forecast.Light;
import org.yingjian.project.Project;

/** Projects with their lights and reasons. */
public interface ProjectLines {

    /** Light of every project: REACHED for one finished before the program came, NONE where none was made yet. */
    Map<Long, Light> lights(Collection<Project> projects);

    /** Lines of the given projects, in their order. */
    List<ProjectLine> listLines(Collection<Project> projects);

    ProjectLine getLine(Project project);

    /** What the account may see and the filter lets through, worst first. */
    Page find(Account account, Filter filter, int page, int size);

    /** Names of the stages in which something visible is open, in the order of the road. */
    List<String> listStages(Account account);

    /**
     * @param county short name, empty for all; the other fields the same
     * @param kind project kind
     * @param category category at the inspection
     * @param light a light
     * @param stage Chinese name of a stage in which a step is open
     * @param text part of number, name, school or code
     */
    record Filter(String county, String kind, String category, String light, String stage, String text) {
        public static final Filter NONE = new Filter("", "", "", "", "", "");

        public Filter {
            county = orEmpty(county);
            kind = orEmpty(kind);
            category = orEmpty(category);
            light = orEmpty(light);
            stage = orEmpty(stage);
            text = orEmpty(text);
        }

        private static String orEmpty(String s) {
            return s == null ? "" : s.strip();
        }
    }

    /**
     * @param lines the lines of this page
     * @param page page number, from 0
     * @param size lines a page
     * @param total lines in all
     */
    record Page(List<ProjectLine> lines, int page, int size, int total) {
        public int pages() {
            return Math.max(1, (total + size - 1) / size);
        }
    }
}
