package org.yingjian.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rounds and targets. */
public interface Inspections {

    /** @throws org.yingjian.shared.Problem NOT_FOUND for an unknown id */
    InspectionRound getRound(long id);

    /** All rounds, earliest first. */
    List<InspectionRound> listRounds();

    /** The next round that visits the county on or after the day, else its last one. */
    Optional<InspectionRound> findRoundFor(String county, LocalDate day);

    /**
     * The round with this name on this day, entered if new, with the county added to those it visits. A provisional round
     * becomes confirmed when it is named so once; it never turns provisional again.
     *
     * @throws org.yingjian.shared.Problem RULE for a county that does not exist on the day
     */
    InspectionRound register(String name, boolean recheck, LocalDate day, boolean confirmed, String county);

    /**
     * The step whose end counts as ready, from {@code inspection-target.dmn}.
     *
     * @param category Chinese category word of the ledger, for example 拟新建
     * @param kind project kind word: new, extension, repair, equipment
     * @param recheck whether the round is a re-inspection
     * @throws IllegalStateException when the table has no line for it
     */
    String targetStep(String category, String kind, boolean recheck);
}
