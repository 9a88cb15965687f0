package org.yingjian.forecast.learn;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.account.Role;
import org.yingjian.project.Projects;

/**
 * Whose pace a reader is told by name: firms, agents and schools only their own; offices and leaders that of bodies in their
 * counties and of firms on projects they may see.
 */
final class NamedTo {

    private static final Set<Role> TAKING_PART =
            EnumSet.of(Role.CLIENT, Role.SUPERVISION_ENGINEER, Role.TENDER_AGENT, Role.CONTRACTOR);
    private static final Set<String> FIRMS =
            Set.of("contractor", "supplier", "supervision", "agent", "designer", "reviewer");

    private final Account reader;
    private final Set<Long> onOwnProjects;

    NamedTo(Account reader, Projects projects) {
        this.reader = reader;
        this.onOwnProjects = reader.counties().isEmpty() || TAKING_PART.contains(reader.role())
                ? Set.of()
                : projects.listVisible(reader).stream()
                        .flatMap(project -> project.organisations().stream())
                        .collect(Collectors.toSet());
    }

    boolean includes(Organisation body) {
        if (TAKING_PART.contains(reader.role())) {
            return reader.organisation().filter(body::equals).isPresent();
        }
        if (reader.counties().isEmpty() || onOwnProjects.contains(body.id())) {
            return true;
        }
        return body.county().map(reader::maySeeCounty).orElse(!FIRMS.contains(body.kind()));
    }
}
