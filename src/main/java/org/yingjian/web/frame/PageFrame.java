package org.yingjian.web.frame;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.yingjian.account.Account;
import org.yingjian.account.Role;
import org.yingjian.clock.AdvanceClock;
import org.yingjian.inspection.InspectionRound;
import org.yingjian.inspection.Inspections;
import org.yingjian.ledger.ImportJob;
import org.yingjian.ledger.ImportJobs;
import org.yingjian.shared.BusinessClock;

/** What surrounds every page: who is signed in, the menu of that role, the date, the days left. */
@Component("frame")
class PageFrame {

    private static final List<Entry> MENU = List.of(
            new Entry("/", "overview"),
            new Entry("/projects", "projects"),
            new Entry("/steps", "steps"),
            new Entry("/one-stop", "oneStop"),
            new Entry("/desk", "desk"),
            new Entry("/report", "report"),
            new Entry("/lots", "lots"),
            new Entry("/confirmations", "confirmations"),
            new Entry("/ledger", "ledger"),
            new Entry("/outbox", "outbox"),
            new Entry("/track-record", "trackRecord"),
            new Entry("/laws", "laws"),
            new Entry("/admin/holidays", "holidays"),
            new Entry("/admin/accounts", "accounts"));

    private final CurrentAccount current;
    private final BusinessClock clock;
    private final AdvanceClock advance;
    private final Inspections inspections;
    private final ImportJobs imports;

    PageFrame(
            CurrentAccount current,
            BusinessClock clock,
            AdvanceClock advance,
            Inspections inspections,
            ImportJobs imports) {
        this.current = current;
        this.clock = clock;
        this.advance = advance;
        this.inspections = inspections;
        this.imports = imports;
    }

    public Account me() {
        return current.find().orElse(null);
    }

    public String home() {
        return current.find().map(AccessTable::home).orElse("/login");
    }

    public List<Entry> menu() {
        return current.find()
                .map(a -> MENU.stream()
                        .filter(e -> AccessTable.isOpenTo(a.role(), e.gate()))
                        // The administrator has no desk of his own; he names deputies from the page of accounts.
                        .filter(e -> a.role() != Role.ADMINISTRATOR || !e.path().equals("/desk"))
                        // Lots come to schools: of the offices only those of education look after them.
                        .filter(e -> a.role() != Role.OFFICE || !e.path().equals("/lots") || isEducation(a))
                        .toList())
                .orElse(List.of());
    }

    private static boolean isEducation(Account account) {
        return account.organisation()
                .filter(office -> office.kind().equals("education"))
                .isPresent();
    }

    /** Whether the reader may enter a project by form. */
    public boolean mayEnter() {
        return current.find()
                .map(a -> AccessTable.isOpenTo(a.role(), "/projects/new"))
                .orElse(false);
    }

    /** The import under way, for those who need to know: everybody while the sample is loaded. Null when there is none. */
    public ImportJob importing() {
        return current.find()
                .flatMap(me -> imports.findRunning()
                        .filter(found -> found.isSample()
                                || (me.role() == Role.ADMINISTRATOR || me.role() == Role.COMMISSION)
                                        && found.isOpenTo(me)))
                .orElse(null);
    }

    public LocalDate today() {
        return clock.today();
    }

    public boolean clockMovable() {
        return advance.isMovable();
    }

    /** The others see the day, and that it is the demo's. */
    public boolean mayMoveClock() {
        return current.find()
                .filter(a -> AccessTable.isOpenTo(a.role(), "/clock"))
                .isPresent();
    }

    /** The next inspection, null when none is entered. */
    public Countdown countdown() {
        LocalDate today = clock.today();
        return inspections.listRounds().stream()
                .filter(r -> !r.recheck() && !r.day().isBefore(today))
                .min(Comparator.comparing(InspectionRound::day))
                .map(r -> new Countdown(r, ChronoUnit.DAYS.between(today, r.day())))
                .orElse(null);
    }

    public boolean chinese() {
        return LocaleContextHolder.getLocale().getLanguage().equals("zh");
    }

    public String lang() {
        return chinese() ? "zh-CN" : "en";
    }

    /** This page in the other language. */
    public String otherLanguage() {
        String query = request()
                .map(r -> r.getRequest().getQueryString())
                .map(q -> q.replaceAll("(^|&)lang=[^&]*", ""))
                .filter(q -> !q.isBlank())
                .map(q -> "&" + q)
                .orElse("");
        return "?lang=" + (chinese() ? "en" : "zh") + query.replace("&&", "&");
    }

    /** Path of the page being shown, for the mark in the menu and the way back. */
    public String here() {
        return request()
                .map(r -> r.getRequest()
                        .getRequestURI()
                        .substring(r.getRequest().getContextPath().length()))
                .orElse("/");
    }

    private static Optional<ServletRequestAttributes> request() {
        return Optional.ofNullable((ServletRequestAttributes) RequestContextHolder.getRequestAttributes());
    }

    /** @param key tail of the message key {@code web.menu.…} */
    record Entry(String path, String key) {
        /** The start page leads a contractor on to the reports; it is in the menu of those who may see the figures. */
        String gate() {
            return path.equals("/") ? "/api/overview" : path;
        }

        public boolean isHere(String here) {
            return path.equals("/") ? here.equals("/") : here.startsWith(path);
        }
    }

    record Countdown(InspectionRound round, long daysLeft) {}
}
