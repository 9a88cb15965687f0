package org.yingjian.account;

import java.util.Optional;
import java.util.Set;

/**
 * An office, school, firm or agency.
 *
 * @param id register id
 * @param name full name as on its seal, for example 梨树县发展和改革局
 * @param kind holder word of the diagrams: commission, education, land, planning, environment, housing, finance, fire,
 *     client, school, designer, reviewer, agent, centre, contractor, supervision, supplier, province, experts
 * @param county short name of its county (梨树), empty for a city-wide or outside body
 */
public record Organisation(long id, String name, String kind, Optional<String> county) {

    /** Kinds known by name and county together: 中心小学 is the commonest name there is. All others are known by name. */
    static final Set<String> OF_A_COUNTY = Set.of("school", "client");

    /** Whether it is the school of that name in that county. */
    public boolean isSchool(String school, String ofCounty) {
        return name.equals(school) && county.filter(ofCounty::equals).isPresent();
    }

    /** The name, with the county where the name alone does not say which. */
    public String inWords() {
        return OF_A_COUNTY.contains(kind)
                ? county.map(c -> name + "(" + c + ")").orElse(name)
                : name;
    }
}
