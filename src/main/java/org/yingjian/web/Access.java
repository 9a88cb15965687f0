package org.yingjian.web;

import static org.yingjian.account.Role.ADMINISTRATOR;
import static org.yingjian.account.Role.CLIENT;
import static org.yingjian.account.Role.COMMISSION;
import static org.yingjian.account.Role.CONTRACTOR;
import static org.yingjian.account.Role.LEADER;
import static org.yingjian.account.Role.OFFICE;
import static org.yingjian.account.Role.SUPERVISION_ENGINEER;
import static org.yingjian.account.Role.SUPERVISION_OFFICE;
import static org.yingjian.account.Role.TENDER_AGENT;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.yingjian.account.Account;
import org.yingjian.account.Role;

/**
 * Which role may open which address; the first line that fits decides, an address without a line is closed. Counties and
 * own projects are a second check, made by the rooms on every project.
 */
final class Access {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> WORKING =
            EnumSet.of(ADMINISTRATOR, COMMISSION, OFFICE, CLIENT, SUPERVISION_ENGINEER, TENDER_AGENT, CONTRACTOR);
    private static final Set<Role> REPORTING = EnumSet.of(ADMINISTRATOR, CONTRACTOR, CLIENT, SUPERVISION_ENGINEER);
    private static final Set<Role> RECEIVING = EnumSet.of(CONTRACTOR, CLIENT);
    private static final Set<Role> CONFIRMING = EnumSet.of(ADMINISTRATOR, CLIENT, SUPERVISION_ENGINEER);
    private static final Set<Role> ENTERING = EnumSet.of(ADMINISTRATOR, COMMISSION);
    private static final Set<Role> MAILS = EnumSet.of(ADMINISTRATOR, COMMISSION, LEADER, SUPERVISION_OFFICE);
    private static final Set<Role> HANDLING = EnumSet.of(COMMISSION, LEADER, SUPERVISION_OFFICE);
    private static final Set<Role> ONE_STOP = EnumSet.of(COMMISSION, OFFICE);
    private static final Set<Role> COUNTIES = EnumSet.of(ADMINISTRATOR, COMMISSION, OFFICE, LEADER, SUPERVISION_OFFICE);
    private static final Set<Role> NOT_CONTRACTOR = EnumSet.complementOf(EnumSet.of(CONTRACTOR));

    private static final List<Line> LINES = List.of(
            line("/", ALL),
            line("/home", ALL),
            line("/password", ALL),
            line("/counties/{code}/green-channel", HANDLING),
            line("/counties/**", COUNTIES),
            line("/projects/new", ENTERING),
            line("/projects/{id}/past-fact", NOT_CONTRACTOR),
            line("/projects/{id}/joint", HANDLING),
            line("/projects/{id}/green-channel", HANDLING),
            line("/projects/{id}/procurement", NOT_CONTRACTOR),
            line("/projects/**", ALL),
            line("/one-stop", ONE_STOP),
            line("/steps/**", WORKING),
            line("/track-record", MAILS),
            line("/desk/**", NOT_CONTRACTOR),
            line("/honest", NOT_CONTRACTOR),
            line("/ledger/**", ENTERING),
            line("/lots", RECEIVING),
            line("/lots/**", ALL),
            line("/report/**", REPORTING),
            line("/photos/**", ALL),
            line("/papers/**", ALL),
            line("/confirmations/**", CONFIRMING),
            line("/outbox/**", MAILS),
            line("/laws/learn", ENTERING),
            line("/laws/**", NOT_CONTRACTOR),
            line("/clock", ALL),
            line("/admin/**", EnumSet.of(ADMINISTRATOR)),
            line("/api/projects/{id}/progress", REPORTING),
            line("/api/projects/{id}/procurement/**", NOT_CONTRACTOR),
            line("/api/projects/{id}/past-fact", NOT_CONTRACTOR),
            line("/api/projects/{id}/joint/**", HANDLING),
            line("/api/projects/{id}/green-channel/*", HANDLING),
            line("/api/projects/**", ALL),
            line("/api/counties/**", COUNTIES),
            line("/api/lots/**", ALL),
            line("/api/track-record", MAILS),
            line("/api/ledger/**", ENTERING),
            line("/api/steps/**", WORKING),
            line("/api/one-stop", ONE_STOP),
            line("/api/holidays/**", EnumSet.of(ADMINISTRATOR)),
            line("/api/laws/learn", ENTERING),
            line("/api/laws/**", NOT_CONTRACTOR),
            line("/api/overview", NOT_CONTRACTOR),
            line("/api/honest", NOT_CONTRACTOR),
            line("/api/desk/**", NOT_CONTRACTOR),
            line("/api/alerts", MAILS),
            line("/api/outbox", MAILS),
            line("/api/clock", ALL));

    private Access() {}

    static boolean isOpenTo(Role role, String path) {
        PathContainer container = PathContainer.parsePath(path);
        Optional<Line> line =
                LINES.stream().filter(l -> l.pattern.matches(container)).findFirst();
        return line.map(l -> l.roles.contains(role)).orElse(false);
    }

    /** Where somebody starts after signing in; a school has deliveries to confirm, a client steps to work. */
    static String home(Account account) {
        boolean school = account.organisation()
                .filter(office -> office.kind().equals("school"))
                .isPresent();
        return account.role() == CLIENT && school ? "/lots" : home(account.role());
    }

    static String home(Role role) {
        return switch (role) {
            case CONTRACTOR -> "/report";
            case SUPERVISION_ENGINEER -> "/confirmations";
            case CLIENT, TENDER_AGENT, OFFICE -> "/steps";
            case ADMINISTRATOR, COMMISSION, LEADER, SUPERVISION_OFFICE -> "/";
        };
    }

    private static Line line(String pattern, Set<Role> roles) {
        return new Line(PathPatternParser.defaultInstance.parse(pattern), roles);
    }

    private record Line(PathPattern pattern, Set<Role> roles) {}
}
