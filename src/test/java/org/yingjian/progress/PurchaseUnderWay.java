package org.yingjian.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.inspection.Inspections;
import org.yingjian.project.Category;
import org.yingjian.project.DraftOf;
import org.yingjian.project.ProjectDraft;
import org.yingjian.project.ProjectKind;
import org.yingjian.project.RegisterProject;
import org.yingjian.shared.Actor;
import org.yingjian.step.FollowRoad;
import org.yingjian.step.PastFact;

/** Equipment of 132 万元 for schools of 梨树, bought by the demo's client from the demo's supplier. */
public final class PurchaseUnderWay {

    private static final Map<String, String> BOUGHT = Map.of(
            "E1", "2016-03-14",
            "E3", "2016-03-21",
            "E4", "2016-03-28",
            "E5", "2016-04-20",
            "E6", "2016-04-25",
            "E7", "2016-05-05");

    private PurchaseUnderWay() {}

    /** The contract is signed, the delivery open since 2016-05-05. */
    public static long boughtOnly(ApplicationContext context, String number) {
        return placed(context, number, BOUGHT);
    }

    /** Delivered, installed and put to work, too; the acceptance is open since 2016-05-19. */
    public static long awaitingAcceptance(ApplicationContext context, String number) {
        Map<String, String> days = new TreeMap<>(BOUGHT);
        days.putAll(Map.of("E8", "2016-05-16", "E9", "2016-05-17", "E10", "2016-05-19"));
        return placed(context, number, days);
    }

    private static long placed(ApplicationContext context, String number, Map<String, String> days) {
        long round = context.getBean(Inspections.class)
                .register("国检", false, LocalDate.of(2016, 9, 20), true, "梨树")
                .id();
        ProjectDraft draft = DraftOf.project(ProjectKind.EQUIPMENT, number)
                .standing(Category.EQUIPMENT_BOUGHT)
                .wan("132")
                .client(organisation(context, "示例·梨树县学校建设项目办公室"))
                .contractor(organisation(context, "示例·四平育英教学设备有限公司"))
                .agent(organisation(context, "示例·吉林中正招标代理有限公司"))
                .round(round)
                .draft();
        long id = context.getBean(RegisterProject.class)
                .register(draft, false, Actor.PROGRAM)
                .id();
        List<PastFact> facts = new ArrayList<>();
        new TreeMap<>(days)
                .forEach((step, day) -> facts.add(new PastFact(
                        step,
                        PastFact.What.FINISHED,
                        Optional.of(LocalDate.parse(day)),
                        new TreeMap<>(),
                        Optional.empty())));
        context.getBean(FollowRoad.class).place(id, facts, Actor.PROGRAM);
        return id;
    }

    private static Optional<Long> organisation(ApplicationContext context, String name) {
        return context.getBean(Organisations.class).findByName(name).map(Organisation::id);
    }
}
