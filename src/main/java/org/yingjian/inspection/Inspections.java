package org.yingjian.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yingjian.account.Account;
import org.yingjian.account.Role;

/** Rounds and targets. Rounds, their days and the counties they visit belong to the city; a county names known ones. */
public interface Inspections {

    /** @throws org.yingjian.shared.Problem NOT_FOUND for an unknown id */
    InspectionRound getRound(long id);

    /** All rounds, earliest first. */
    List<InspectionRound> listRounds();

    /** The next round that visits the county on or after the day, else its last one. */
    Optional<InspectionRound> findRoundFor(String county, LocalDate day);

    /** Whether rounds are the account's to bring, to fix and to send to a county: administrator, or commission of the city. */
    static boolean mayDecide(Account account) {
        return account.role() == Role.ADMINISTRATOR
                || account.role() == Role.COMMISSION && account.counties().isEmpty();
    }

    /** Rounds the account may enter projects for: all for who decides them, else those visiting a county of the account. */
    List<InspectionRound> listChoices(Account account);

    /**
     * The round for a project of the county; who decides rounds sends it there.
     *
     * @throws org.yingjian.shared.Problem RULE, naming the county's rounds, when it does not visit the county and is not the
     *     account's to send there
     */
    InspectionRound choose(long id, String county, Account account);

    /**
     * For callers that have asked {@link #mayDecide}. The round with this name on this day, entered if new, with the county added to those it visits. A provisional round
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
