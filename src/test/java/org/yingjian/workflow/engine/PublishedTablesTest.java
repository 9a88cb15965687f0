package org.yingjian.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yingjian.workflow.DecisionTables;
import org.yingjian.workflow.FormField;
import org.yingjian.workflow.Step;
import org.yingjian.workflow.bpmn.DiagramBuilder;
import org.yingjian.workflow.bpmn.ShapeCheck;

/** The tables in {@code bpmn/} say what the law and the inspection ask, in 2016 and today. */
class PublishedTablesTest {

    private static final LocalDate IN_2016 = LocalDate.of(2016, 5, 23);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 25);

    private final DecisionTables tables = new EngineDecisionTables(new ModelFiles(Path.of("bpmn")));

    @ParameterizedTest
    @CsvSource({
        "new,open,440,3100,full",
        "new,negotiation,187.1,1318,full",
        "extension,open,260,1500,full",
        "extension,negotiation,125.1,1320,short",
        "extension,negotiation,90,480,mini",
        "repair,open,212,3680,full",
        "repair,negotiation,80,410,short",
        "repair,self,37,640,mini",
        "equipment,open,125,0,full",
        "equipment,inquiry,60,0,short",
        "equipment,self,19.6,0,mini"
    })
    void a_small_project_takes_a_short_road(String kind, String method, double wan, double area, String track) {
        assertThat(tables.evaluate("track", Map.of("kind", kind, "method", method, "wan", wan, "area", area)))
                .containsExactly(Map.of("track", track));
    }

    @Test
    void environmental_approval_stood_before_the_project_in_2016_and_stands_before_use_today() {
        assertThat(reviews("new", 6000, 900, false, IN_2016)).containsEntry("eia", "form");
        assertThat(reviews("new", 6000, 900, false, IN_2016)).containsEntry("eiaWhen", "approval");
        assertThat(reviews("new", 6000, 900, false, TODAY)).containsEntry("eiaWhen", "use");
        assertThat(reviews("new", 6000, 900, true, TODAY))
                .containsEntry("eia", "report")
                .containsEntry("eiaWhen", "start");
        assertThat(reviews("new", 1500, 300, false, TODAY)).containsEntry("eia", "none");
    }

    @Test
    void the_police_looked_at_fire_design_over_a_thousand_square_metres_until_2020() {
        assertThat(reviews("new", 1001, 300, false, IN_2016)).containsEntry("fireDesign", true);
        assertThat(reviews("new", 1000, 300, false, IN_2016)).containsEntry("fireDesign", false);
        assertThat(reviews("new", 4000, 900, false, TODAY)).containsEntry("fireDesign", false);
    }

    @Test
    void small_works_need_no_permit_and_small_purchases_no_notice_of_intent() {
        assertThat(reviews("repair", 410, 80, false, IN_2016)).containsEntry("permit", true);
        assertThat(reviews("repair", 410, 30, false, IN_2016)).containsEntry("permit", false);
        assertThat(reviews("repair", 300, 80, false, IN_2016)).containsEntry("permit", false);
        assertThat(reviews("equipment", 0, 125, false, IN_2016)).containsEntry("intent", false);
        assertThat(reviews("equipment", 0, 125, false, TODAY)).containsEntry("intent", true);
    }

    @Test
    void every_review_is_answered_in_one_row() {
        assertThat(reviews("extension", 6000, 900, false, TODAY).keySet())
                .containsExactlyInAnyOrder(
                        "eia",
                        "eiaWhen",
                        "energy",
                        "proposal",
                        "budgetApproval",
                        "permit",
                        "fireDesign",
                        "intent",
                        "install");
    }

    @ParameterizedTest
    @CsvSource({
        "works,county,200,2016-05-23,open,200,50",
        "works,county,199,2016-05-23,negotiation,200,50",
        "works,county,49,2016-05-23,self,200,50",
        "works,county,212,2026-05-25,consultation,400,60",
        "works,city,80,2026-05-25,self,400,100",
        "goods,county,100,2016-05-23,open,100,20",
        "goods,county,99.9,2016-05-23,inquiry,100,20",
        "goods,county,19.6,2016-05-23,self,100,20",
        "goods,county,150,2026-05-25,inquiry,200,30",
        "services,county,60,2016-05-23,open,50,20"
    })
    void the_amount_decides_the_method(
            String object, String level, double wan, LocalDate on, String method, int line, int limit) {
        Map<String, Object> row =
                only("procurementMethod", Map.of("object", object, "level", level, "wan", wan, "on", on));
        assertThat(row)
                .containsEntry("method", method)
                .containsEntry("line", line)
                .containsEntry("limit", limit);
        assertThat((String) row.get("article")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "open,works,20,calendar,3",
        "open,goods,20,calendar,0",
        "negotiation,works,3,working,0",
        "inquiry,goods,3,working,0",
        "consultation,works,10,calendar,0",
        "self,goods,0,working,0"
    })
    void the_law_sets_a_shortest_wait(String method, String object, int days, String unit, int publicity) {
        assertThat(only("minimumWait", Map.of("method", method, "object", object, "on", IN_2016)))
                .containsEntry("days", days)
                .containsEntry("unit", unit)
                .containsEntry("publicityDays", publicity);
    }

    @Test
    void limits_follow_the_law_of_their_day() {
        assertThat(statutory("N16", IN_2016)).containsEntry("limit", 15).containsEntry("unit", "calendar");
        assertThat(statutory("N16", TODAY)).containsEntry("limit", 7);
        assertThat(statutory("N13F", IN_2016)).containsEntry("limit", 20);
        assertThat(statutory("N13F", TODAY)).containsEntry("limit", 15);
        assertThat(statutory("N17", TODAY)).containsEntry("limit", 3).containsEntry("unit", "months");
        assertThat(limits("N5", TODAY)).noneMatch(row -> "statutory".equals(row.get("basis")));
        assertThat(limits("N3", TODAY))
                .extracting(row -> row.get("basis"))
                .containsExactly("statutory", "promised", "green");
        assertThat(statutory("N4", TODAY))
                .containsEntry("limit", 20)
                .containsEntry("extension", 10)
                .containsEntry("article", "行政许可法第42条");
        assertThat(statutory("JOINT", TODAY)).containsEntry("limit", 45).containsEntry("extension", 15);
    }

    private List<Map<String, Object>> limits(String step, LocalDate on) {
        return tables.evaluate("stepLimit", Map.of("step", step, "level", "county", "on", on));
    }

    private Map<String, Object> statutory(String step, LocalDate on) {
        return limits(step, on).stream()
                .filter(row -> "statutory".equals(row.get("basis")) && "max".equals(row.get("kind")))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "拟新建,new,false,N17",
        "在建,extension,false,N19",
        "在建,new,true,N24",
        "收尾,new,false,N24",
        "维修,repair,true,R9",
        "装备已采购,equipment,false,E10",
        "装备计划,equipment,true,E11",
        "已建成,equipment,false,E12",
        "已建成,repair,false,R9"
    })
    void each_category_has_its_target(String category, String kind, boolean recheck, String step) {
        assertThat(only("inspectionTarget", Map.of("category", category, "kind", kind, "recheck", recheck)))
                .containsEntry("step", step);
    }

    @ParameterizedTest
    @CsvSource({"1,green", "0.8,green", "0.79,yellow", "0.5,yellow", "0.49,red", "0.01,red", "0.009,black", "0,black"})
    void the_chance_decides_the_light(double chance, String light) {
        assertThat(only("riskLight", Map.of("chance", chance))).containsEntry("light", light);
    }

    @Test
    void every_step_of_both_diagrams_has_durations() {
        Set<String> parts = new TreeSet<>();
        steps().forEach(step -> parts.addAll(step.covers()));
        assertThat(parts).hasSizeGreaterThan(45);
        for (String part : parts) {
            Map<String, Object> row = duration(part, "large", "open", false);
            int min = (int) row.get("min");
            int likely = (int) row.get("likely");
            int max = (int) row.get("max");
            assertThat(min).as(part).isBetween(0, likely);
            assertThat(max).as(part).isGreaterThanOrEqualTo(likely).isPositive();
        }
    }

    @Test
    void size_method_and_stock_change_durations() {
        assertThat(duration("N19", "small", "open", false)).containsEntry("likely", 54);
        assertThat(duration("N19", "medium", "open", false)).containsEntry("likely", 72);
        assertThat(duration("N19", "large", "open", false)).containsEntry("clock", "construction");
        // Finishing includes the outdoor works, which stand still in winter.
        assertThat(duration("N20", "large", "open", false)).containsEntry("clock", "construction");
        assertThat(duration("E5", "large", "inquiry", false))
                .containsEntry("min", 3)
                .containsEntry("clock", "working");
        assertThat((int) duration("R4", "large", "negotiation", false).get("likely"))
                .isLessThan((int) duration("R4", "large", "open", false).get("likely"));
        assertThat((int) duration("E8", "large", "open", true).get("likely"))
                .isLessThan((int) duration("E8", "large", "open", false).get("likely"));
    }

    @Test
    void the_shares_of_the_results_of_a_step_add_up_to_one() {
        for (Step step : steps()) {
            FormField result = step.resultField().orElse(null);
            if (result == null) {
                continue;
            }
            double sum = 0;
            for (String choice : result.choices().keySet()) {
                double share = ((Number) only("resultShare", Map.of("task", step.id(), "result", choice))
                                .get("share"))
                        .doubleValue();
                boolean success = choice.equals(result.defaultValue().orElseThrow());
                assertThat(share).as(step.id() + " " + choice).isBetween(success ? 0.9 : 0.005, success ? 1 : 0.1);
                sum += share;
            }
            assertThat(sum).as(step.id()).isEqualTo(1, within(1e-9));
        }
    }

    private Map<String, Object> reviews(String kind, double area, double wan, boolean labs, LocalDate on) {
        return only(
                "requiredReviews",
                Map.of("kind", kind, "land", "none", "area", area, "wan", wan, "labs", labs, "on", on));
    }

    private Map<String, Object> duration(String step, String size, String method, boolean stock) {
        return only(
                "stepDuration", Map.of("step", step, "kind", "new", "size", size, "method", method, "stock", stock));
    }

    private Map<String, Object> only(String decision, Map<String, Object> inputs) {
        List<Map<String, Object>> rows = tables.evaluate(decision, new HashMap<>(inputs));
        assertThat(rows).as(decision + inputs).hasSize(1);
        return rows.get(0);
    }

    private static List<Step> steps() {
        return Stream.of("school-building.bpmn", "equipment-procurement.bpmn")
                .flatMap(file -> DiagramBuilder.build(ShapeCheck.accept(file, read(file)), 1).steps().stream())
                .toList();
    }

    private static byte[] read(String file) {
        try {
            return Files.readAllBytes(Path.of("bpmn", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
