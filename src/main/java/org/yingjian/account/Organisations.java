package org.yingjian.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Offices, schools and firms. Offices bear the name valid on the business date (环境保护局 in 2016). */
public interface Organisations {

    /** @throws org.yingjian.shared.Problem NOT_FOUND for an unknown id */
    Organisation getOrganisation(long id);

    /** By the name it bears or bore. */
    Optional<Organisation> findByName(String name);

    /** The office of that kind responsible for the county: the county's own, else the city's (no county). */
    Optional<Organisation> findOffice(String kind, String county);

    List<Organisation> listByKind(String kind);

    List<Organisation> listAll();

    /** The organisation with this name and kind, entered if it is new. Used by ledgers. */
    Organisation register(String name, String kind, Optional<String> county);

    /** The name it bore on a day. @throws org.yingjian.shared.Problem NOT_FOUND for an unknown id */
    String nameOn(long id, LocalDate day);
}
