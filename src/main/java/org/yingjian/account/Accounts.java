package org.yingjian.account;

import java.util.List;
import java.util.Optional;

/** The people of the programme. Read side. */
public interface Accounts {

    /** @throws org.yingjian.shared.Problem NOT_FOUND for an unknown id */
    Account getAccount(long id);

    Optional<Account> findByUsername(String username);

    /** All accounts of one organisation, ordered by id. */
    List<Account> listByOrganisation(long organisationId);

    List<Account> listAll();

    /** Those that are not locked for good, ordered by id. */
    List<Account> listActive();
}
