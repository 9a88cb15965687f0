package org.yingjian.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yingjian.shared.Money;
import org.yingjian.shared.ProjectCode;

/**
 * What is known of a project when it is entered, by ledger or form.
 *
 * @param number ledger number, unique (S025)
 * @param code 项目代码, empty before 2020-11 when none was given
 * @param name full name
 * @param schools schools served, may be empty for county-wide equipment
 * @param county short name (梨树)
 * @param kind what is done
 * @param category what it counts as at the inspection
 * @param areaNew new floor area, m²
 * @param areaExtended extended, altered or repaired floor area, m²
 * @param investment total investment
 * @param funding sources in words
 * @param road values for condition variables of the diagram that the clerk states (method, track, land, books …); the
 *     tables fill in the rest
 * @param client project unit, empty when unknown; the same for the other organisations
 * @param accountableOfficer name of the 包保责任人
 * @param roundId inspection round
 */
public record ProjectDraft(
        String number,
        Optional<ProjectCode> code,
        String name,
        List<SchoolShare> schools,
        String county,
        ProjectKind kind,
        Category category,
        BigDecimal areaNew,
        BigDecimal areaExtended,
        Money investment,
        String funding,
        Map<String, Object> road,
        Optional<Long> client,
        Optional<Long> contractor,
        Optional<Long> supervision,
        Optional<Long> agent,
        Optional<String> accountableOfficer,
        long roundId) {

    public ProjectDraft {
        schools = List.copyOf(schools);
        road = Map.copyOf(road);
    }

    /** The same with the firm that builds or supplies it. */
    public ProjectDraft withContractor(long firm) {
        return new ProjectDraft(
                number,
                code,
                name,
                schools,
                county,
                kind,
                category,
                areaNew,
                areaExtended,
                investment,
                funding,
                road,
                client,
                Optional.of(firm),
                supervision,
                agent,
                accountableOfficer,
                roundId);
    }

    ProjectDraft withSchools(List<SchoolShare> served) {
        return new ProjectDraft(
                number,
                code,
                name,
                served,
                county,
                kind,
                category,
                areaNew,
                areaExtended,
                investment,
                funding,
                road,
                client,
                contractor,
                supervision,
                agent,
                accountableOfficer,
                roundId);
    }
}
