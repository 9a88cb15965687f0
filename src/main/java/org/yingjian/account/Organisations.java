package org.yingjian.account;

import java.util.List;
import java.util.Optional;

/** Offices, schools and firms. */
public interface Organisations {

    /** @throws org.yingjian.shared.Problem NOT_FOUND for an unknown id */
    Organisation getOrganisation(long id);

    Optional<Organisation> findByName(String name);

    /** The office of that kind responsible for the county: the county's own, else the city's (no county). */
    Optional<Organisation> findOffice(String kind, String county);

    List<Organisation> listByKind(String kind);

    List<Organisation> listAll();

    /** The organisation with this name and kind, entered if it is new. Used by ledgers. */
    Organisation register(String name, String kind, Optional<String> county);
}
