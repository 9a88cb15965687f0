package org.yingjian.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yingjian.YingjianTest;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.account.Role;
import org.yingjian.audit.AuditTrail;
import org.yingjian.files.Pictures;
import org.yingjian.progress.Lot.Standing;
import org.yingjian.progress.Lot.State;
import org.yingjian.shared.Problem;
import org.yingjian.step.CompleteStep;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;

/** Equipment goes to several schools; each confirms for itself. Today is 2016-05-23. */
@YingjianTest
class LotsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    ApplicationContext context;

    @Autowired
    RecordLots keep;

    @Autowired
    Lots lots;

    @Autowired
    Organisations organisations;

    @Autowired
    Accounts accounts;

    @Autowired
    Steps steps;

    @Autowired
    CompleteStep complete;

    @Test
    void the_supplier_reports_the_school_confirms_and_the_step_ends_with_the_last_school() {
        long id = delivering();
        long first = keep.add(id, "示例·甲小学", "计算机", 40, "台", account("lishu"));
        long second = keep.add(id, "示例·乙小学", "计算机", 20, "台", account("lishu"));
        report(first, State.DELIVERED, "2016-05-18", "DH-1", account("gonghuo"));
        assertThat(lots.getLot(first, account("lishu")).reached(State.DELIVERED))
                .isEmpty();
        assertThat(refused(() -> keep.confirm(pending(first), account("gonghuo"))))
                .isEqualTo("progress.problem.lotNotYours");
        Account school = school("示例·甲小学");
        assertThat(lots.listMine(school)).extracting(Lot::id).contains(first).doesNotContain(second);
        keep.confirm(pending(first), school);
        assertThat(lots.count(id).schoolsAt(State.DELIVERED)).isEqualTo(1);
        assertThat(open(id)).containsExactly("E8");
        report(second, State.DELIVERED, "2016-05-20", "DH-2", account("gonghuo"));
        keep.confirm(pending(second), account("xuexiao"));
        assertThat(lots.count(id).completeOn(State.DELIVERED)).contains(LocalDate.of(2016, 5, 20));
        assertThat(open(id)).containsExactly("E9");
        assertThat(steps.listRecords(id).stream()
                        .filter(record -> record.stepId().equals("E8"))
                        .findFirst()
                        .orElseThrow()
                        .finishedOn())
                .contains(LocalDate.of(2016, 5, 20));
    }

    @Test
    void what_is_not_true_goes_back_and_may_be_reported_again() {
        long id = delivering();
        long lot = keep.add(id, "示例·甲小学", "图书", 900, "册", account("lishu"));
        report(lot, State.DELIVERED, "2016-05-18", "DH-1", account("gonghuo"));
        assertThat(refused(() -> keep.reject(pending(lot), " ", account("xuexiao"))))
                .isEqualTo("progress.problem.rejectWithoutNote");
        keep.reject(pending(lot), "少一箱", account("xuexiao"));
        assertThat(refused(() -> keep.confirm(
                        lots.getLot(lot, account("lishu")).acts().get(0).id(), account("xuexiao"))))
                .isEqualTo("progress.problem.alreadyDecided");
        report(lot, State.DELIVERED, "2016-05-20", "DH-1B", account("gonghuo"));
        assertThat(lots.getLot(lot, account("lishu")).acts())
                .extracting(Lot.Act::standing)
                .containsExactly(Standing.REJECTED, Standing.PENDING);
    }

    @Test
    void a_state_needs_its_evidence_its_order_and_a_day_not_after_today() {
        long id = delivering();
        long lot = keep.add(id, "示例·甲小学", "图书", 900, "册", account("lishu"));
        Account client = account("xuexiao");
        assertThat(refused(() -> report(lot, State.DELIVERED, "2016-05-18", null, client)))
                .isEqualTo("progress.problem.lotWithoutEvidence");
        assertThat(refused(() -> report(lot, State.DELIVERED, "2016-05-24", "DH", client)))
                .isEqualTo("progress.problem.afterToday");
        report(lot, State.DELIVERED, "2016-05-18", "DH", client);
        assertThat(refused(() -> report(lot, State.COMMISSIONED, "2016-05-17", "TS", client)))
                .isEqualTo("progress.problem.lotOrder");
        assertThat(refused(() -> report(lot, State.DELIVERED, "2016-05-19", "DH", client)))
                .isEqualTo("progress.problem.lotReached");
        assertThat(refused(() -> report(lot, State.ACCEPTED, "2016-05-19", "YS", account("gonghuo"))))
                .isEqualTo("progress.problem.lotNotYours");
        keep.report(
                new RecordLots.Entry(
                        lot,
                        State.COMMISSIONED,
                        LocalDate.of(2016, 5, 19),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new ReportProgress.Upload("a.png", Pictures.of("png", 0x2244aa)))),
                account("lishu"));
        Lot.Act commissioned =
                lots.getLot(lot, client).reached(State.COMMISSIONED).orElseThrow();
        assertThat(commissioned.onBehalf()).isTrue();
        assertThat(commissioned.photos()).hasSize(1);
        assertThat(lots.getPhoto(commissioned.photos().get(0).id(), client).file())
                .exists();
    }

    @Test
    void strangers_see_no_lot() {
        long id = delivering();
        long lot = keep.add(id, "示例·甲小学", "图书", 900, "册", account("lishu"));
        assertThat(refused(() -> lots.getLot(lot, account("shigong")))).isEqualTo("progress.problem.lotUnknown");
        assertThat(refused(() -> lots.getLot(lot, school("示例·别的小学")))).isEqualTo("progress.problem.lotUnknown");
        assertThat(refused(() -> keep.add(id, "示例·甲小学", "图书", 1, "册", account("gonghuo"))))
                .isEqualTo("progress.problem.lotNotYours");
    }

    @Test
    void a_school_of_the_same_name_in_another_county_is_another_school() {
        long id = delivering();
        long lot = keep.add(id, "示例·中心小学", "图书", 900, "册", account("lishu"));
        report(lot, State.DELIVERED, "2016-05-18", "DH-1", account("gonghuo"));
        Account there = school("示例·中心小学", "双辽");
        assertThat(lots.listMine(there)).extracting(Lot::id).doesNotContain(lot);
        assertThat(refused(() -> lots.getLot(lot, there))).isEqualTo("progress.problem.lotUnknown");
        assertThat(refused(() -> keep.confirm(pending(lot), there))).isEqualTo("progress.problem.lotUnknown");
        Account here = school("示例·中心小学");
        assertThat(lots.listMine(here)).extracting(Lot::id).contains(lot);
        keep.confirm(pending(lot), here);
    }

    @Test
    void the_last_booking_ends_the_booking_step_but_an_acceptance_is_left_to_who_signs_it() {
        long id = delivering();
        long first = keep.add(id, "示例·甲小学", "图书", 900, "册", account("lishu"));
        long second = keep.add(id, "示例·乙小学", "图书", 600, "册", account("lishu"));
        Account client = account("xuexiao");
        for (State state : List.of(State.DELIVERED, State.INSTALLED, State.COMMISSIONED, State.ACCEPTED)) {
            keep.reportAll(List.of(entry(first, state, "2016-05-18"), entry(second, state, "2016-05-19")), client);
        }
        assertThat(open(id)).containsExactly("E11");
        assertThat(lots.count(id).completeOn(State.ACCEPTED)).contains(LocalDate.of(2016, 5, 19));
        complete.complete(
                new CompleteStep.Entry(
                        steps.findOpen(id, "E11").orElseThrow().id(),
                        Optional.of(LocalDate.of(2016, 5, 19)),
                        false,
                        Map.of("docNo", "YS-1"),
                        false,
                        Optional.empty()),
                client);
        keep.report(entry(first, State.BOOKED, "2016-05-20"), client);
        assertThat(open(id)).containsExactly("E12");
        assertThat(lots.count(id).schoolsBefore(State.BOOKED)).containsExactly("示例·乙小学");
        keep.report(entry(second, State.BOOKED, "2016-05-21"), client);
        assertThat(open(id)).isEmpty();
        assertThat(steps.listRecords(id).stream()
                        .filter(record -> record.stepId().equals("E12"))
                        .findFirst()
                        .orElseThrow()
                        .finishedOn())
                .contains(LocalDate.of(2016, 5, 21));
    }

    @Test
    void several_schools_are_entered_all_or_none() {
        long id = delivering();
        long first = keep.add(id, "示例·甲小学", "图书", 900, "册", account("lishu"));
        long second = keep.add(id, "示例·乙小学", "图书", 600, "册", account("lishu"));
        Account client = account("xuexiao");
        keep.report(entry(second, State.DELIVERED, "2016-05-18"), client);
        assertThat(refused(() -> keep.reportAll(
                        List.of(
                                entry(first, State.DELIVERED, "2016-05-18"),
                                entry(second, State.DELIVERED, "2016-05-18")),
                        client)))
                .isEqualTo("progress.problem.lotReached");
        assertThat(lots.getLot(first, client).acts()).isEmpty();
    }

    @Test
    void a_whole_pdf_is_evidence_and_half_a_pdf_or_a_text_is_none() {
        long id = delivering();
        long lot = keep.add(id, "示例·甲小学", "图书", 900, "册", account("lishu"));
        Account client = account("xuexiao");
        byte[] whole = "%PDF-1.4\n1 0 obj<<>>endobj\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refused(() -> sheet(lot, Arrays.copyOf(whole, 20), client))).isEqualTo("progress.problem.pdfBroken");
        assertThat(refused(() -> sheet(lot, "hello".getBytes(StandardCharsets.UTF_8), client)))
                .isEqualTo("progress.problem.noEvidence");
        sheet(lot, whole, client);
        Photo kept = lots.getLot(lot, client).acts().get(0).photos().get(0);
        assertThat(kept.mediaType()).isEqualTo("application/pdf");
        assertThat(kept.isPicture()).isFalse();
    }

    @Test
    void a_lot_is_taken_out_once_by_who_looks_after_the_project_and_counts_no_longer() {
        long id = delivering();
        long first = keep.add(id, "示例·甲小学", "图书", 900, "册", account("lishu"));
        long wrong = keep.add(id, "示例·乙小学", "图书", 900, "册", account("lishu"));
        report(first, State.DELIVERED, "2016-05-18", "DH-1", account("xuexiao"));
        assertThat(lots.count(id).completeOn(State.DELIVERED)).isEmpty();
        assertThat(refused(() -> keep.withdraw(wrong, account("gonghuo")))).isNotBlank();
        keep.withdraw(wrong, account("lishu"));
        keep.withdraw(wrong, account("lishu"));
        assertThat(lots.count(id).completeOn(State.DELIVERED)).contains(LocalDate.of(2016, 5, 18));
        assertThat(context.getBean(AuditTrail.class).listBySubject("project:" + id, 100))
                .filteredOn(line -> line.action().equals("WithdrawLot"))
                .hasSize(1);
    }

    private void sheet(long lot, byte[] content, Account account) {
        keep.report(
                new RecordLots.Entry(
                        lot,
                        State.DELIVERED,
                        LocalDate.of(2016, 5, 18),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new ReportProgress.Upload("签收单.pdf", content))),
                account);
    }

    private static RecordLots.Entry entry(long lot, State state, String on) {
        return new RecordLots.Entry(
                lot, state, LocalDate.parse(on), Optional.of("单-" + lot + state), Optional.empty(), List.of());
    }

    private long delivering() {
        return PurchaseUnderWay.boughtOnly(context, "T-LOT-%03d".formatted(NUMBER.incrementAndGet()));
    }

    private void report(long lot, State state, String on, String document, Account account) {
        keep.report(
                new RecordLots.Entry(
                        lot, state, LocalDate.parse(on), Optional.ofNullable(document), Optional.empty(), List.of()),
                account);
    }

    private long pending(long lot) {
        return lots.getLot(lot, account("lishu")).pending().get(0).id();
    }

    private List<String> open(long project) {
        return steps.listRecords(project).stream()
                .filter(StepRecord::isOpen)
                .map(StepRecord::stepId)
                .toList();
    }

    private Account account(String username) {
        return accounts.findByUsername(username).orElseThrow();
    }

    private Account school(String name) {
        return school(name, "梨树");
    }

    private Account school(String name, String county) {
        Organisation school = organisations.register(name, "school", Optional.of(county));
        return new Account(
                920_000 + school.id(), name, name, Role.CLIENT, Optional.of(school), Set.of(), Optional.empty(), false);
    }

    private static String refused(ThrowingCallable act) {
        Problem[] refusal = new Problem[1];
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> refusal[0] = problem);
        return refusal[0].key();
    }
}
