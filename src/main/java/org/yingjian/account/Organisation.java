package org.yingjian.account;

import java.util.Optional;

/**
 * An office, school, firm or agency.
 *
 * @param id register id
 * @param name full name as on its seal, for example 梨树县发展和改革局
 * @param kind holder word of the diagrams: commission, education, land, planning, environment, housing, finance, fire,
 *     client, school, designer, reviewer, agent, centre, contractor, supervision, supplier, province, experts
 * @param county short name of its county (梨树), empty for a city-wide or outside body
 */
public record Organisation(long id, String name, String kind, Optional<String> county) {}
