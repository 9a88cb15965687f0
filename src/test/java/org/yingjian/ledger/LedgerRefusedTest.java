package org.yingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.account.Account;
import org.yingjian.account.Role;
import org.yingjian.project.Projects;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;

@YingjianTest
class LedgerRefusedTest {

    @Autowired
    ImportLedger importing;

    @Autowired
    ImportJobs imports;

    @Autowired
    LedgerCheck check;

    @Autowired
    Projects projects;

    @Test
    void a_ledger_with_twenty_faults_is_refused_with_twenty_reasons_and_no_change() {
        Ledgers ledgers = Ledgers.of(24, "T-BAD-")
                .with(1, "R1 立项批复", "2016.2.30")
                .with(2, "R1 立项批复", "去年")
                .with(3, "R1 立项批复", "2016-12-31")
                .with(4, "县区", "梨树镇")
                .with(5, "建设性质", "翻建")
                .with(6, "迎检类别", "快好了")
                .with(7, "总投资(万元)", "-80")
                .with(8, "总投资(万元)", "八十")
                .with(9, "项目名称", "=HYPERLINK(\"http://example.cn\")")
                .with(10, "项目代码", "2405-2203")
                .with(11, "编号", "T-BAD-012")
                .with(13, "项目名称", "示例·测试校舍维修T-BAD-014")
                .with(15, "R3 财政评审", "2016-05-16;在办2016-05-20")
                .with(16, "R2 方案预算", "2016-05-20(转入05-21)")
                .with(17, "N17 开工", "2016-05-18")
                .with(18, "资金来源", "县配套\uFFFD\uFFFD")
                .with(19, "包保责任人", "示".repeat(121))
                .with(20, "项目名称", "")
                .with(21, "所含学校", "示例小学")
                .with(22, "迎检类别", "在建")
                .with(23, "采购方式", "抓阄")
                .with(24, "检查日期", "九月下旬");
        int before = projects.listAll().size();
        ImportJob done = importing.run("坏台账.csv", ledgers.utf8(), Actor.PROGRAM);
        assertThat(done.state()).isEqualTo(ImportJob.State.REFUSED);
        assertThat(done.faults())
                .extracting(f -> f.line() + " " + f.column() + " " + f.key().substring("ledger.fault.".length()))
                .containsExactly(
                        "2 R1 立项批复 dateImpossible",
                        "3 R1 立项批复 stepForm",
                        "4 R1 立项批复 dateFuture",
                        "5 县区 unknownWord",
                        "6 建设性质 unknownWord",
                        "7 迎检类别 unknownWord",
                        "8 总投资 negative",
                        "9 总投资 notNumber",
                        "10 项目名称 formula",
                        "11 项目代码 codeForm",
                        "13 编号 numberTwice",
                        "15 项目名称 projectTwice",
                        "16 R3 财政评审 openAndFinished",
                        "17 R2 方案预算 openedAfterFinish",
                        "18 N17 开工 stepOfOtherKind",
                        "19 资金来源 damaged",
                        "20 包保责任人 tooLong",
                        "21 项目名称 required",
                        "22 所含学校 schoolForm",
                        "23 迎检类别 categoryOfOtherKind",
                        "24 采购方式 unknownWord",
                        "25 检查日期 dateForm");
        assertThat(done.badRows()).isEqualTo(22);
        assertThat(projects.listAll()).hasSize(before);
        assertThat(imports.getImport(done.id()).faults()).isEqualTo(done.faults());
    }

    @Test
    void a_fault_is_a_sentence_with_row_column_value_and_reason() {
        ImportJob done = importing.run(
                "台账.csv",
                Ledgers.of(1, "T-SAY-").with(1, "R1 立项批复", "2016.2.30").utf8(),
                Actor.PROGRAM);
        assertThat(imports.sentence(done.faults().get(0), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("第 2 行「R1 立项批复」:「2016.2.30」不是有效日期,没有这一天。请按 2016-02-28 的样式填写。");
        ImportJob other = importing.run(
                "台账.csv", Ledgers.of(1, "T-SAY-").with(1, "县区", "梨树镇").utf8(), Actor.PROGRAM);
        assertThat(imports.sentence(other.faults().get(0), Locale.SIMPLIFIED_CHINESE))
                .startsWith("第 2 行「县区」:没有「梨树镇」。可填:梨树、双辽、伊通、铁东、铁西、辽河垦区");
        assertThat(imports.sentence(other.faults().get(0), Locale.ENGLISH)).startsWith("Row 2, 县区:");
    }

    @Test
    void headings_are_checked_before_any_row() {
        String text = Ledgers.of(1, "T-HEAD-").csv().replace("县区", "所属乡镇").replace("资金来源", "编号");
        ImportJob done = importing.run("台账.csv", text.getBytes(StandardCharsets.UTF_8), Actor.PROGRAM);
        assertThat(done.faults())
                .extracting(f -> f.column() + " " + f.key())
                .containsExactlyInAnyOrder(
                        "所属乡镇 ledger.fault.unknownHeading",
                        "编号 ledger.fault.doubleHeading",
                        "县区 ledger.fault.missingHeading");
    }

    @Test
    void a_file_that_is_none_is_refused_with_its_reason() {
        byte[] book = Ledgers.of(3, "T-CUT-").xlsx();
        ImportJob done = importing.run("台账.xlsx", Arrays.copyOf(book, book.length - 100), Actor.PROGRAM);
        assertThat(done.state()).isEqualTo(ImportJob.State.REFUSED);
        assertThat(done.faults()).extracting(RowFault::key).containsExactly("ledger.fault.truncated");
        assertThat(imports.sentence(done.faults().get(0), Locale.SIMPLIFIED_CHINESE))
                .contains("没有传完");
    }

    @Test
    void what_is_doubtful_is_pointed_out_and_does_not_hinder() {
        Ledgers ledgers = Ledgers.of(2, "T-WARN-")
                .with(1, "项目代码", "2405-220302-04-01-100012")
                .with(2, "R2 方案预算", "2016-04-05");
        LedgerCheck.Result result = check.check(SheetReader.read(ledgers.utf8()), Importer.of(Actor.PROGRAM));
        assertThat(result.faults()).isEmpty();
        assertThat(result.warnings())
                .extracting(f -> f.line() + " " + f.key())
                .containsExactly("2 ledger.fault.codeCheckDigit", "3 ledger.fault.outOfOrder");
    }

    @Test
    void a_clerk_enters_projects_of_her_own_county_only() {
        LedgerCheck.Result result = check.check(
                SheetReader.read(Ledgers.of(1, "T-SCOPE-").utf8()), new Importer(Actor.PROGRAM, Set.of("双辽"), false));
        assertThat(result.faults()).extracting(RowFault::key).containsExactly("ledger.fault.outsideScope");
    }

    @Test
    void a_contractor_imports_nothing() {
        Account builder =
                new Account(7, "t", "示例", Role.CONTRACTOR, Optional.empty(), Set.of(), Optional.empty(), false);
        assertThatThrownBy(() -> importing.start("台账.csv", new byte[1], builder))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.NOT_ALLOWED));
    }

    @Test
    void the_form_is_a_ledger_that_could_be_imported() {
        Sheet form = SheetReader.read(imports.template());
        assertThat(form.headings()).isEqualTo(Headings.form());
        assertThat(check.check(form, Importer.of(Actor.PROGRAM)).faults()).isEqualTo(List.of());
    }
}
