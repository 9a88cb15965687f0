package org.yingjian.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Absence and deputies (外出代办): the deputy may do what the absent may, and signs as 「张三(代李四)」. */
public interface Deputies {

    /** Lines of the account as absent or as deputy, newest first; all lines for an administrator. */
    List<Deputy> listDeputies(Account reader);

    /** Whom the account stands in for today; nobody whose account is locked. */
    List<Account> listRepresented(long deputyId);

    /** Whom the account may name: colleagues who could do its work; for an administrator everybody but contractors. */
    List<Account> listPossible(Account by);

    /**
     * @return line id
     * @throws org.yingjian.shared.Problem RULE for days the wrong way round or past, a contractor, a person standing in for
     *     himself, a deputy who could not do the work (role, counties, firm, locked, away himself) or is of another office
     *     without paper; NOT_ALLOWED for somebody else's absence or another office, but
     *     by an administrator; CONFLICT when a deputy is named for some of the days
     */
    long appoint(Entry entry, Account by);

    /** From today on it holds no longer. */
    void end(long id, Account by);

    /**
     * @param absentId who is away
     * @param deputyId who acts
     * @param from first day
     * @param to last day
     * @param reason why
     * @param paper paper that names a deputy of another office
     */
    record Entry(long absentId, long deputyId, LocalDate from, LocalDate to, String reason, Optional<String> paper) {}
}
