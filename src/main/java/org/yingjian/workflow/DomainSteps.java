package org.yingjian.workflow;

import java.util.Map;
import java.util.Set;

/**
 * The domain steps the program itself names, because it does more with them than their diagram says. A diagram may draw,
 * order and collapse them as it likes, but one of its steps must stand for each.
 */
public final class DomainSteps {

    // Buildings

    public static final String PROPOSAL = "N3";
    public static final String SITING = "N4";
    public static final String FARMLAND = "N4X";
    public static final String EIA = "N5";
    public static final String EIA_REPORT = "N5S";
    public static final String ENERGY_REVIEW = "N6";
    public static final String FEASIBILITY = "N7";
    public static final String FEASIBILITY_STUDY = "N7P";
    public static final String DESIGN_PURCHASE = "N8";
    public static final String PRELIMINARY_DESIGN = "N9";
    public static final String LAND_PERMIT = "N10";
    public static final String PLANNING_PERMIT = "N11";
    public static final String BUDGET_APPROVAL = "N12";
    public static final String DRAWING_REVIEW = "N13";
    public static final String FIRE_REVIEW = "N13F";
    public static final String COST_REVIEW = "N14";
    public static final String TENDER = "N15";
    public static final String CONSTRUCTION_PERMIT = "N16";
    public static final String SITE_ENTRY = "N17";
    public static final String FOUNDATIONS = "N18";
    public static final String MAIN_STRUCTURE = "N19";
    public static final String FINISHING = "N20";
    public static final String PLANNING_CHECK = "N21";
    public static final String COMPLETION = "N22";
    public static final String COMPLETION_FILING = "N23";
    public static final String HANDOVER = "N24";

    // Repairs

    public static final String REPAIR_APPROVAL = "R1";
    public static final String REPAIR_DESIGN = "R2";
    public static final String REPAIR_FIRE_REVIEW = "R2F";
    public static final String REPAIR_PLANNING_PERMIT = "R2P";
    public static final String STRENGTHENING_REVIEW = "R2T";
    public static final String REPAIR_COST_REVIEW = "R3";
    public static final String REPAIR_TENDER = "R4";
    public static final String REPAIR_CONTRACT = "R5";
    public static final String REPAIR_PERMIT = "R6";
    public static final String REPAIR_WORKS = "R7";
    public static final String REPAIR_COMPLETION = "R8";
    public static final String REPAIR_IN_USE = "R9";

    // Equipment

    public static final String EQUIPMENT_PLAN = "E1";
    public static final String PURCHASE_INTENT = "E2";
    public static final String PURCHASE_PLAN = "E3";
    public static final String TENDER_PAPERS = "E4";
    public static final String EQUIPMENT_TENDER = "E5";
    public static final String AWARD = "E6";
    public static final String EQUIPMENT_CONTRACT = "E7";
    public static final String DELIVERY = "E8";
    public static final String INSTALLATION = "E9";
    public static final String COMMISSIONING = "E10";
    public static final String EQUIPMENT_ACCEPTANCE = "E11";
    public static final String EQUIPMENT_IN_USE = "E12";

    /** The tenders for the works, or of the goods. */
    public static final Set<String> PURCHASES = Set.of(TENDER, REPAIR_TENDER, EQUIPMENT_TENDER);

    private static final Map<String, Set<String>> NAMED = Map.of(
            Diagrams.BUILDING,
                    Set.of(
                            PROPOSAL,
                            SITING,
                            FARMLAND,
                            EIA,
                            EIA_REPORT,
                            ENERGY_REVIEW,
                            FEASIBILITY,
                            FEASIBILITY_STUDY,
                            DESIGN_PURCHASE,
                            PRELIMINARY_DESIGN,
                            LAND_PERMIT,
                            PLANNING_PERMIT,
                            BUDGET_APPROVAL,
                            DRAWING_REVIEW,
                            FIRE_REVIEW,
                            COST_REVIEW,
                            TENDER,
                            CONSTRUCTION_PERMIT,
                            SITE_ENTRY,
                            FOUNDATIONS,
                            MAIN_STRUCTURE,
                            FINISHING,
                            PLANNING_CHECK,
                            COMPLETION,
                            COMPLETION_FILING,
                            HANDOVER,
                            REPAIR_APPROVAL,
                            REPAIR_DESIGN,
                            REPAIR_FIRE_REVIEW,
                            REPAIR_PLANNING_PERMIT,
                            STRENGTHENING_REVIEW,
                            REPAIR_COST_REVIEW,
                            REPAIR_TENDER,
                            REPAIR_CONTRACT,
                            REPAIR_PERMIT,
                            REPAIR_WORKS,
                            REPAIR_COMPLETION,
                            REPAIR_IN_USE),
            Diagrams.EQUIPMENT,
                    Set.of(
                            EQUIPMENT_PLAN,
                            PURCHASE_INTENT,
                            PURCHASE_PLAN,
                            TENDER_PAPERS,
                            EQUIPMENT_TENDER,
                            AWARD,
                            EQUIPMENT_CONTRACT,
                            DELIVERY,
                            INSTALLATION,
                            COMMISSIONING,
                            EQUIPMENT_ACCEPTANCE,
                            EQUIPMENT_IN_USE));

    private DomainSteps() {}

    /** Whether the step stands for the tender of a project. */
    public static boolean isPurchase(Step step) {
        return step.covers().stream().anyMatch(PURCHASES::contains);
    }

    /** Steps the program names in a diagram of that key, none for a diagram of another key. */
    public static Set<String> namedIn(String diagram) {
        return NAMED.getOrDefault(diagram, Set.of());
    }
}
