package org.yingjian.ledger;

import java.util.ArrayList;
import java.util.List;
import org.yingjian.project.SchoolShare;

/** The schools of a project: {@code 青松镇中心小学:小学;青松镇中学:初中}. */
final class Schools {

    private Schools() {}

    static List<SchoolShare> read(String text, Complaints complaints) {
        List<SchoolShare> schools = new ArrayList<>();
        for (String part : text.replace('\uFF1B', ';').replace('\uFF1A', ':').split("[;\n]")) {
            if (!part.isBlank()) {
                read(part.strip(), schools, complaints);
            }
        }
        return schools;
    }

    private static void read(String part, List<SchoolShare> schools, Complaints complaints) {
        int colon = part.lastIndexOf(':');
        String name = colon < 0 ? part : part.substring(0, colon).strip();
        String level = colon < 0 ? "" : part.substring(colon + 1).strip();
        if (name.isEmpty() || name.length() > 200 || !(level.equals("小学") || level.equals("初中"))) {
            complaints.fault(Column.SCHOOLS.heading(), part, "schoolForm");
        } else if (schools.stream().anyMatch(s -> s.name().equals(name))) {
            complaints.fault(Column.SCHOOLS.heading(), name, "schoolTwice");
        } else {
            schools.add(
                    new SchoolShare(name, level.equals("小学") ? SchoolShare.Level.PRIMARY : SchoolShare.Level.JUNIOR));
        }
    }
}
