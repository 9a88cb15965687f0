package org.yingjian.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Offices, schools and firms. Schools and project units are known by name and county, all others by name. Offices bear the name valid on the business date (环境保护局 in 2016). */
public interface Organisations {

    /** @throws org.yingjian.shared.Problem NOT_FOUND for an unknown id */
    Organisation getOrganisation(long id);

    /** By the name it bears or bore; empty where only schools or project units of several counties bear it. */
    Optional<Organisation> findByName(String name);

    /** What {@link #findByName(String)} finds, for all names at once. */
    Map<String, Organisation> listByName();

    /** By the name it bears or bore, schools and project units of other counties left out. */
    Optional<Organisation> findByName(String name, String county);

    /** The office of that kind responsible for the county: the county's own, else the city's (no county). */
    Optional<Organisation> findOffice(String kind, String county);

    List<Organisation> listByKind(String kind);

    List<Organisation> listAll();

    /** The organisation of this name that the county knows, one of the kind first, entered if there is none. */
    Organisation register(String name, String kind, Optional<String> county);
}
