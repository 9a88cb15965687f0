package org.yingjian.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yingjian.calendar.SamplesOfCalendar;
import org.yingjian.project.DraftOf;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;
import org.yingjian.workflow.DecisionTables;

class PurchasePoliciesTest {

    private static final LocalDate MAY = LocalDate.of(2016, 5, 23);

    private final List<Project> register = new ArrayList<>();
    private final ProcurementRules rules =
            new TabledProcurementRules(new Table2016(), SamplesOfCalendar.workdays(), () -> register, round -> 2016);

    @Test
    void aPriceInquiryAtTheLineNeedsTheFinanceBureausApproval() {
        Project computers = goods(1, "梨树", "示例·计算机教室", "132");
        assertThat(rules.check(computers, "inquiry", MAY)).singleElement().satisfies(objection -> {
            assertThat(objection.weight()).isEqualTo(Objection.Weight.NEEDS_APPROVAL);
            assertThat(objection.article()).contains("第27条").contains("第23条");
        });
        assertThat(rules.check(computers, "open", MAY)).isEmpty();
    }

    @Test
    void exactlyTheLineIsAtTheLine() {
        assertThat(rules.check(goods(1, "梨树", "示例·乐器", "100"), "inquiry", MAY)).hasSize(1);
        assertThat(rules.check(goods(1, "梨树", "示例·乐器", "99.99"), "inquiry", MAY))
                .isEmpty();
    }

    @Test
    void aSchoolMayNotBuyByItselfFromTheLimitOn() {
        assertThat(rules.check(goods(1, "梨树", "示例·乐器", "20"), "self", MAY))
                .singleElement()
                .extracting(Objection::weight)
                .isEqualTo(Objection.Weight.FORBIDDEN);
        assertThat(rules.check(goods(1, "梨树", "示例·乐器", "19.6"), "self", MAY)).isEmpty();
    }

    @Test
    void worksAreNeverInquiredForAndASingleSourceNeedsItsGround() {
        Project computers = goods(1, "梨树", "示例·计算机教室", "60");
        assertThat(rules.check(computers, "single", MAY))
                .singleElement()
                .extracting(Objection::weight)
                .isEqualTo(Objection.Weight.DOUBT);
        assertThat(rules.check(computers, "inquiry", MAY)).isEmpty();
        Project roof = project(ProjectKind.REPAIR, 2, "梨树", "示例·屋面维修", "80");
        assertThat(rules.check(roof, "inquiry", MAY))
                .extracting(Objection::weight)
                .containsExactly(Objection.Weight.FORBIDDEN);
        assertThat(rules.check(roof, "negotiation", MAY)).isEmpty();
    }

    @Test
    void twoBatchesOfBooksThatTogetherReachTheLineRaiseTheQuestionOfSplitting() {
        Project first = goods(74, "辽河垦区", "示例·图书(第一批)", "85");
        Project second = goods(75, "辽河垦区", "示例·图书(第二批)", "30");
        register.addAll(List.of(first, second));
        assertThat(rules.check(second, "inquiry", MAY)).singleElement().satisfies(objection -> {
            assertThat(objection.weight()).isEqualTo(Objection.Weight.DOUBT);
            assertThat(objection.arguments()).containsSequence("图书", 2, new BigDecimal("115"));
        });
        assertThat(rules.check(second, "open", MAY)).isEmpty();
    }

    @Test
    void anotherCountyAnotherItemOrASumBelowTheLineIsNoSplitting() {
        Project books = goods(1, "辽河垦区", "示例·图书(第一批)", "85");
        register.addAll(List.of(
                books,
                goods(2, "双辽", "示例·图书(中学)", "45"),
                goods(3, "辽河垦区", "示例·计算机教室", "60"),
                goods(4, "辽河垦区", "示例·图书(零星)", "14.9")));
        assertThat(rules.check(books, "inquiry", MAY)).isEmpty();
    }

    @Test
    void whatGoesToOpenTenderIsNotCountedAsSplitting() {
        Project benches = goods(81, "辽河垦区", "示例·实验台凳(零星)", "19.6");
        register.addAll(List.of(benches, goods(71, "辽河垦区", "示例·理化生实验室设备", "210")));
        assertThat(rules.check(benches, "inquiry", MAY)).isEmpty();
        register.add(goods(82, "辽河垦区", "示例·实验室仪器", "85"));
        assertThat(rules.check(benches, "inquiry", MAY))
                .singleElement()
                .satisfies(objection -> assertThat(objection.arguments()).containsSequence("实验室设备", 2));
    }

    @Test
    void theHeaviestObjectionComesFirst() {
        assertThat(rules.check(goods(1, "梨树", "示例·计算机教室", "132"), "self", MAY))
                .extracting(Objection::weight)
                .containsExactly(Objection.Weight.FORBIDDEN, Objection.Weight.NEEDS_APPROVAL);
    }

    @Test
    void twentyCalendarDaysAfterTheNoticeBidsMayOpenAndThreeDaysLaterTheAwardMayBeGiven() {
        MinimumWait wait = rules.minimumWait("open", "works", LocalDate.of(2016, 5, 11));
        assertThat(wait.firstDay()).isEqualTo(LocalDate.of(2016, 5, 31));
        assertThat(wait.firstAward()).isEqualTo(LocalDate.of(2016, 6, 3));
    }

    @Test
    void aPriceInquiryWaitsThreeWorkingDays() {
        assertThat(rules.minimumWait("inquiry", "goods", LocalDate.of(2016, 6, 7))
                        .firstDay())
                .isEqualTo(LocalDate.of(2016, 6, 13));
    }

    @Test
    void noRuleMeansNoWait() {
        MinimumWait wait = rules.minimumWait("self", "goods", MAY);
        assertThat(wait.days()).isZero();
        assertThat(wait.firstAward()).isEqualTo(MAY);
    }

    private static Project goods(long id, String county, String name, String wan) {
        return project(ProjectKind.EQUIPMENT, id, county, name, wan);
    }

    private static Project project(ProjectKind kind, long id, String county, String name, String wan) {
        return DraftOf.project(kind, "S%03d".formatted(id))
                .named(name)
                .in(county)
                .wan(wan)
                .live(id, "E11");
    }

    /** Jilin's lines of 2016, goods only, and the waits of works tenders and inquiries. */
    private static final class Table2016 implements DecisionTables {

        @Override
        public List<Map<String, Object>> evaluate(String decision, Map<String, Object> inputs) {
            if (decision.equals("procurementMethod")) {
                return List.of(Map.of("method", "open", "line", 100, "limit", 20, "article", "政府采购法第26条"));
            }
            return switch (inputs.get("method").toString()) {
                case "open" ->
                    List.of(Map.of(
                            "days",
                            20,
                            "unit",
                            "calendar",
                            "publicityDays",
                            3,
                            "publicityUnit",
                            "calendar",
                            "article",
                            "招标投标法第24条"));
                case "inquiry" ->
                    List.of(Map.of(
                            "days",
                            3,
                            "unit",
                            "working",
                            "publicityDays",
                            0,
                            "publicityUnit",
                            "working",
                            "article",
                            "财政部令第74号"));
                default -> List.of();
            };
        }
    }
}
