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
@Component
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

    /** Read once, before a page is drawn. */
    View view() {
        Optional<Account> me = current.find();
        LocalDate today = clock.today();
        return new View(
                me.orElse(null),
                me.map(AccessTable::home).orElse("/login"),
                me.map(PageFrame::menu).orElse(List.of()),
                me.filter(a -> AccessTable.isOpenTo(a.role(), "/projects/new")).isPresent(),
                me.flatMap(this::importing).orElse(null),
                today,
                advance.isMovable(),
                me.filter(a -> AccessTable.isOpenTo(a.role(), "/clock")).isPresent(),
                countdown(today).orElse(null));
    }

    private static List<Entry> menu(Account account) {
        return MENU.stream()
                .filter(e -> AccessTable.isOpenTo(account.role(), e.gate()))
                // The administrator has no desk of his own; he names deputies from the page of accounts.
                .filter(e -> account.role() != Role.ADMINISTRATOR || !e.path().equals("/desk"))
                // Lots come to schools: of the offices only those of education look after them.
                .filter(e -> account.role() != Role.OFFICE || !e.path().equals("/lots") || isEducation(account))
                .toList();
    }

    private static boolean isEducation(Account account) {
        return account.organisation()
                .filter(office -> office.kind().equals("education"))
                .isPresent();
    }

    /** The import under way, for those who need to know: everybody while the sample is loaded. */
    private Optional<ImportJob> importing(Account me) {
        return imports.findRunning()
                .filter(found -> found.isSample()
                        || (me.role() == Role.ADMINISTRATOR || me.role() == Role.COMMISSION) && found.isOpenTo(me));
    }

    private Optional<Countdown> countdown(LocalDate today) {
        return inspections.listRounds().stream()
                .filter(r -> !r.recheck() && !r.day().isBefore(today))
                .min(Comparator.comparing(InspectionRound::day))
                .map(r -> new Countdown(r, ChronoUnit.DAYS.between(today, r.day())));
    }

    /**
     * @param me who is signed in, null for nobody
     * @param mayEnter whether the reader may enter a project by form
     * @param importing the import under way, null when there is none
     * @param mayMoveClock the others see the day, and that it is the demo's
     * @param countdown the next inspection, null when none is entered
     */
    record View(
            Account me,
            String home,
            List<Entry> menu,
            boolean mayEnter,
            ImportJob importing,
            LocalDate today,
            boolean clockMovable,
            boolean mayMoveClock,
            Countdown countdown) {

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
