package org.yingjian.web.frame;

import static org.yingjian.account.Role.ADMINISTRATOR;
import static org.yingjian.account.Role.CLIENT;
import static org.yingjian.account.Role.COMMISSION;
import static org.yingjian.account.Role.CONTRACTOR;
import static org.yingjian.account.Role.LEADER;
import static org.yingjian.account.Role.OFFICE;
import static org.yingjian.account.Role.SUPERVISION_ENGINEER;
import static org.yingjian.account.Role.SUPERVISION_OFFICE;
import static org.yingjian.account.Role.TENDER_AGENT;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.yingjian.account.Account;
import org.yingjian.account.AddressRights;
import org.yingjian.account.Role;
import org.yingjian.shared.Problem;

/**
 * Which role may open which address: one line for each address anybody answers, of pages and calls that do the same the same
 * roles. An address without a line is closed, the nearest line decides. Counties and own projects are a second check, made
 * by the rooms on every project.
 */
public final class AccessTable {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> WORKING =
            EnumSet.of(ADMINISTRATOR, COMMISSION, OFFICE, CLIENT, SUPERVISION_ENGINEER, TENDER_AGENT, CONTRACTOR);
    private static final Set<Role> REPORTING = EnumSet.of(CONTRACTOR, CLIENT, SUPERVISION_ENGINEER);
    /** Who delivers and who takes over; the education offices look after all of their county. */
    private static final Set<Role> RECEIVING = EnumSet.of(CONTRACTOR, CLIENT, OFFICE);

    private static final Set<Role> CONFIRMING = EnumSet.of(CLIENT, SUPERVISION_ENGINEER);
    private static final Set<Role> ENTERING = EnumSet.of(ADMINISTRATOR, COMMISSION);
    private static final Set<Role> MAILS = EnumSet.of(ADMINISTRATOR, COMMISSION, LEADER, SUPERVISION_OFFICE);
    private static final Set<Role> HANDLING = EnumSet.of(COMMISSION, LEADER, SUPERVISION_OFFICE);
    private static final Set<Role> ONE_STOP = EnumSet.of(COMMISSION, OFFICE);
    private static final Set<Role> COUNTIES = EnumSet.of(ADMINISTRATOR, COMMISSION, OFFICE, LEADER, SUPERVISION_OFFICE);
    private static final Set<Role> NOT_CONTRACTOR = EnumSet.complementOf(EnumSet.of(CONTRACTOR));
    /** Their own systems call the program: 办公系统, 投资项目平台. */
    private static final Set<Role> PROGRAMMING = EnumSet.of(ADMINISTRATOR, COMMISSION, OFFICE);

    private static final List<Line> LINES = Stream.of(
                    lines(ALL, "/", "/home", "/password", AddressRights.REFUSED, AddressRights.REFUSED_CALL),
                    lines(PROGRAMMING, "/v3/api-docs", "/v3/api-docs.yaml"),
                    lines(EnumSet.of(ADMINISTRATOR), "/admin/accounts", "/admin/accounts/{id}"),
                    lines(EnumSet.of(ADMINISTRATOR), "/admin/holidays"),
                    lines(EnumSet.of(ADMINISTRATOR), "/api/holidays", "/api/holidays/preview", "/api/holidays/apply"),
                    lines(ENTERING, "/clock", "/api/clock"),
                    overview(),
                    projects(),
                    callsOnProjects(),
                    steps(),
                    equipment())
            .flatMap(List::stream)
            .toList();

    private AccessTable() {}

    private static List<Line> overview() {
        return Stream.of(
                        lines(NOT_CONTRACTOR, "/api/overview", "/api/alerts", "/honest", "/api/honest"),
                        lines(COUNTIES, "/counties/{code}"),
                        lines(COUNTIES, "/api/counties/{code}/forecast", "/api/counties/{code}/green-channel"),
                        lines(HANDLING, "/counties/{code}/green-channel"),
                        lines(MAILS, "/track-record", "/api/track-record"),
                        lines(MAILS, "/outbox", "/outbox/{id}", "/api/outbox"),
                        lines(ENTERING, "/outbox/{id}/send-again", "/api/outbox/{id}/send-again"),
                        lines(NOT_CONTRACTOR, "/laws", "/laws/one"),
                        lines(NOT_CONTRACTOR, "/api/laws", "/api/laws/one", "/api/laws/standstill"),
                        lines(ENTERING, "/laws/learn", "/api/laws/learn"),
                        lines(ENTERING, "/ledger", "/ledger/template.csv", "/ledger/{id}"),
                        lines(ENTERING, "/api/ledger", "/api/ledger/{job}"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Line> projects() {
        return Stream.of(
                        lines(ENTERING, "/projects/new"),
                        lines(ALL, "/projects", "/projects/{id}"),
                        lines(ALL, "/projects/{id}/diagram.bpmn", "/projects/{id}/diagram.json"),
                        lines(ALL, "/projects/{id}/why", "/projects/{id}/what-if", "/projects/{id}/changes"),
                        lines(ALL, "/projects/{id}/clocks", "/projects/{id}/one-stop"),
                        lines(ALL, "/projects/{id}/papers", "/papers/{id}", "/papers/{id}/off"),
                        lines(NOT_CONTRACTOR, "/projects/{id}/past-fact", "/projects/{id}/procurement"),
                        lines(HANDLING, "/projects/{id}/joint", "/projects/{id}/green-channel"),
                        lines(REPORTING, "/report", "/report/{id}"),
                        lines(ALL, "/photos/{id}"),
                        lines(CONFIRMING, "/confirmations", "/confirmations/{id}"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Line> callsOnProjects() {
        return Stream.of(
                        lines(ALL, "/api/projects", "/api/projects/{id}"),
                        lines(ALL, "/api/projects/{id}/forecast", "/api/projects/{id}/forecast/why"),
                        lines(ALL, "/api/projects/{id}/forecast/changes", "/api/projects/{id}/forecast/diary"),
                        lines(ALL, "/api/projects/{id}/what-if"),
                        lines(ALL, "/api/projects/{id}/clocks", "/api/projects/{id}/one-stop"),
                        lines(ALL, "/api/projects/{id}/papers", "/api/projects/{id}/papers/{paper}"),
                        lines(ALL, "/api/projects/{id}/readiness", "/api/projects/{id}/green-channel"),
                        lines(REPORTING, "/api/projects/{id}/progress"),
                        lines(NOT_CONTRACTOR, "/api/projects/{id}/past-fact"),
                        lines(NOT_CONTRACTOR, "/api/projects/{id}/procurement"),
                        lines(NOT_CONTRACTOR, "/api/projects/{id}/procurement/{act}"),
                        lines(HANDLING, "/api/projects/{id}/green-channel/grant"),
                        lines(HANDLING, "/api/projects/{id}/green-channel/revoke"),
                        lines(HANDLING, "/api/projects/{id}/joint/organise", "/api/projects/{id}/joint/dissolve"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Line> steps() {
        return Stream.of(
                        lines(WORKING, "/steps", "/steps/{id}", "/steps/{id}/outside", "/steps/{id}/chase"),
                        lines(WORKING, "/api/steps", "/api/steps/{id}", "/api/steps/{id}/complete"),
                        lines(WORKING, "/api/steps/{id}/recall", "/api/steps/{id}/on-behalf"),
                        lines(WORKING, "/api/steps/{id}/correction", "/api/steps/{id}/not-needed"),
                        lines(WORKING, "/api/steps/{id}/hand-over", "/api/steps/{id}/facts"),
                        lines(WORKING, "/api/steps/{id}/opinions", "/api/steps/{id}/outside"),
                        lines(WORKING, "/api/steps/{id}/opinions/{opinion}/take-back"),
                        lines(WORKING, "/api/steps/{id}/clock"),
                        lines(WORKING, "/api/steps/{id}/clock/events/{event}/correction"),
                        lines(ONE_STOP, "/one-stop", "/api/one-stop"),
                        lines(NOT_CONTRACTOR, "/desk", "/desk/cosign/{id}", "/desk/behalf/{id}"),
                        lines(NOT_CONTRACTOR, "/desk/deputies", "/desk/deputies/{id}/end"),
                        lines(NOT_CONTRACTOR, "/api/desk", "/api/desk/opinions/{id}"),
                        lines(NOT_CONTRACTOR, "/api/desk/on-behalf/{id}/confirm"),
                        lines(NOT_CONTRACTOR, "/api/desk/deputies", "/api/desk/deputies/{id}/end"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Line> equipment() {
        return Stream.of(
                        lines(RECEIVING, "/lots", "/api/lots"),
                        lines(ALL, "/projects/{id}/lots", "/api/projects/{id}/lots"),
                        lines(ALL, "/lots/{id}", "/lots/photos/{id}"),
                        lines(ALL, "/api/lots/{id}", "/api/lots/{id}/{act}"))
                .flatMap(List::stream)
                .toList();
    }

    public static boolean isOpenTo(Role role, String path) {
        return find(path).filter(line -> line.roles.contains(role)).isPresent();
    }

    static List<String> addresses() {
        return LINES.stream().map(line -> line.pattern.getPatternString()).toList();
    }

    /** Of a request that was led on to be refused: not this role's, or nobody's. */
    static Problem refusal(HttpServletRequest request) {
        Object refused = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        boolean known = refused instanceof String uri
                && find(uri.substring(request.getContextPath().length())).isPresent();
        return known
                ? new Problem(Problem.Kind.NOT_ALLOWED, "web.problem.notAllowed")
                : new Problem(Problem.Kind.NOT_FOUND, "web.error.404");
    }

    /** Where somebody starts after signing in; a school has deliveries to confirm, a client steps to work. */
    public static String home(Account account) {
        boolean school = account.organisation()
                .filter(office -> office.kind().equals("school"))
                .isPresent();
        return account.role() == CLIENT && school ? "/lots" : home(account.role());
    }

    public static String home(Role role) {
        return switch (role) {
            case CONTRACTOR -> "/report";
            case SUPERVISION_ENGINEER -> "/confirmations";
            case CLIENT, TENDER_AGENT, OFFICE -> "/steps";
            case ADMINISTRATOR, COMMISSION, LEADER, SUPERVISION_OFFICE -> "/";
        };
    }

    private static Optional<Line> find(String path) {
        PathContainer container = PathContainer.parsePath(path);
        return LINES.stream()
                .filter(line -> line.pattern.matches(container))
                .min((a, b) -> PathPattern.SPECIFICITY_COMPARATOR.compare(a.pattern, b.pattern));
    }

    private static List<Line> lines(Set<Role> roles, String... patterns) {
        return Arrays.stream(patterns)
                .map(pattern -> new Line(PathPatternParser.defaultInstance.parse(pattern), roles))
                .toList();
    }

    private record Line(PathPattern pattern, Set<Role> roles) {}

    /** The table, as the filter chains ask it. */
    @Component
    static class Rights implements AddressRights {

        @Override
        public boolean isOpenTo(Role role, String path) {
            return AccessTable.isOpenTo(role, path);
        }
    }
}
