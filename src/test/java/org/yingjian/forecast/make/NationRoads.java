package org.yingjian.forecast.make;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yingjian.calendar.SamplesOfCalendar;
import org.yingjian.calendar.WorkCalendar;
import org.yingjian.forecast.law.Memory;
import org.yingjian.forecast.learn.Durations;
import org.yingjian.forecast.learn.Lessons;
import org.yingjian.forecast.learn.TaughtMemory;
import org.yingjian.procurement.RulesOfTables;
import org.yingjian.workflow.DecisionTables;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.engine.TablesOfFiles;

/**
 * 240 classes on the two real diagrams with the real tables: twenty roads, six counties, two
 * inspections, of these every fifth, each at five levels of memory.
 */
public final class NationRoads {

    public static final LocalDate TODAY = LocalDate.of(2016, 5, 23);
    static final int DAYS_BEFORE = 540;

    private static final List<String> COUNTIES = List.of("梨树", "双辽", "伊通", "铁东", "铁西", "公主岭");
    private static final List<LocalDate> INSPECTIONS = List.of(LocalDate.of(2016, 9, 20), LocalDate.of(2017, 9, 20));

    /** kind, track, method, size, object, target, then road variables that differ from the diagram's defaults. */
    private static final String[] ROADS = {
        "new full open large works N24 land=allocated eia=report energy=review",
        "new full open large works N19 land=farmland eia=report",
        "new full open medium works N24 land=allocated fireDesign=true",
        "new full open small works N17 budgetApproval=false proposal=false",
        "new full invited medium works N24 eia=form eiaWhen=use",
        "extension full open large works N24 land=allocated eia=form",
        "extension full open medium works N19 eia=none",
        "extension short negotiation small works N24 eia=form budgetApproval=false",
        "extension short consultation small works N19 eia=none proposal=false budgetApproval=false",
        "new mini negotiation small works N24 eia=none proposal=false budgetApproval=false permit=false",
        "repair full open medium works R9 strengthening=true outline=true interior=true",
        "repair full open small works R9 strengthening=true",
        "repair short negotiation small works R9",
        "repair mini self small works R9 permit=false",
        "equipment full open small goods E12 install=true",
        "equipment full open small goods E12 intent=true install=true",
        "equipment full open small goods E10 install=false",
        "equipment short inquiry small goods E12 install=false",
        "equipment short negotiation small goods E12 install=true",
        "equipment mini self small goods E12 install=false"
    };

    final DecisionTables tables = TablesOfFiles.tables();
    private final WorkCalendar calendar = SamplesOfCalendar.calendar();
    private final Diagram building = TablesOfFiles.diagram("school-building.bpmn");
    private final Diagram equipment = TablesOfFiles.diagram("equipment-procurement.bpmn");
    public final List<RoadClasses.Key> keys = new ArrayList<>();
    final List<OwnLaws> owns = new ArrayList<>();
    private final Lessons lessons = TaughtMemory.of(new Durations(tables), building, equipment);

    NationRoads() {
        List<RoadClasses.Key> all = new ArrayList<>();
        for (String road : ROADS) {
            for (String county : COUNTIES) {
                for (LocalDate inspection : INSPECTIONS) {
                    all.add(key(road.split(" "), county, inspection));
                }
            }
        }
        for (int i = 0; i < all.size(); i += Memory.LEVELS) {
            for (int level = 0; level < Memory.LEVELS; level++) {
                keys.add(all.get(i));
                owns.add(new OwnLaws(level, Map.of(), Map.of()));
            }
        }
    }

    /** Nothing made yet: every class asked of it is built cold. */
    RoadClasses fresh() {
        Durations durations = new Durations(tables);
        durations.teach(lessons);
        return new RoadClasses(durations, calendar, RulesOfTables.rules(tables, SamplesOfCalendar.workdays()));
    }

    Diagram diagram(RoadClasses.Key key) {
        return key.scope().kind().equals("equipment") ? equipment : building;
    }

    private RoadClasses.Key key(String[] road, String county, LocalDate inspection) {
        Diagram diagram = road[0].equals("equipment") ? equipment : building;
        Map<String, Object> variables = new LinkedHashMap<>(diagram.defaults());
        variables.put("kind", road[0]);
        variables.put("track", road[1]);
        variables.put("method", road[2]);
        for (int i = 6; i < road.length; i++) {
            String[] set = road[i].split("=");
            boolean flag = set[1].equals("true") || set[1].equals("false");
            variables.put(set[0], flag ? (Object) Boolean.valueOf(set[1]) : set[1]);
        }
        return new RoadClasses.Key(
                diagram.version(),
                variables,
                new Durations.Scope(road[0], road[3], road[2], false),
                road[4],
                county,
                road[5],
                inspection);
    }
}
