package org.yingjian.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yingjian.account.Accounts;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.inspection.Inspections;
import org.yingjian.progress.RecordLots;
import org.yingjian.project.Category;
import org.yingjian.project.DraftOf;
import org.yingjian.project.ProjectKind;
import org.yingjian.project.RegisterProject;
import org.yingjian.project.SchoolShare;
import org.yingjian.shared.Actor;
import org.yingjian.step.FollowRoad;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;

/**
 * Two projects, what hangs on them, and the addresses it stands at.
 *
 * @param repair id of a repair
 * @param equipment id of a purchase
 * @param repairStep open step of the repair
 * @param equipmentStep open step of the purchase
 * @param lot of the purchase
 */
record ThingsOfTests(String county, long repair, long equipment, long repairStep, long equipmentStep, long lot) {

    private static final String SCHOOL = "示例·青松镇中心小学";
    private static final String NONE = "999999";

    /** In 梨树, with the client, school, firms and agent of the demo. */
    static ThingsOfTests everybodys(ApplicationContext context) {
        return enter(context, "梨树", "lishu", SCHOOL, true);
    }

    /** In 双辽, with a school nobody signs in for and no firm. */
    static ThingsOfTests nobodys(ApplicationContext context) {
        return enter(context, "双辽", "fagai", "示例·别处小学", false);
    }

    private static ThingsOfTests enter(
            ApplicationContext context, String county, String clerk, String school, boolean firms) {
        long round = context.getBean(Inspections.class)
                .register("国检(权限测试)", false, LocalDate.of(2016, 9, 20), true, county)
                .id();
        DraftOf repair = DraftOf.project(ProjectKind.REPAIR, "T-RIGHTS-R-" + county)
                .on(Map.of("track", "short"))
                .area("900")
                .contractor(firm(context, firms, "示例·四平宏建建筑工程有限公司"));
        DraftOf equipment = DraftOf.project(ProjectKind.EQUIPMENT, "T-RIGHTS-E-" + county)
                .standing(Category.EQUIPMENT_PLANNED)
                .areas("0", "0")
                .contractor(firm(context, firms, "示例·四平育英教学设备有限公司"));
        long[] ids = Stream.of(repair, equipment)
                .map(draft -> draft.in(county)
                        .serving(new SchoolShare(school, SchoolShare.Level.PRIMARY))
                        .client(firm(context, firms, "示例·梨树县学校建设项目办公室"))
                        .supervision(firm(context, firms, "示例·四平正信工程监理有限公司"))
                        .agent(firm(context, firms, "示例·吉林中正招标代理有限公司"))
                        .round(round))
                .mapToLong(draft -> start(context, draft))
                .toArray();
        long lot = context.getBean(RecordLots.class)
                .add(
                        ids[1],
                        school,
                        "课桌",
                        40,
                        "套",
                        context.getBean(Accounts.class).findByUsername(clerk).orElseThrow());
        return new ThingsOfTests(county, ids[0], ids[1], open(context, ids[0]), open(context, ids[1]), lot);
    }

    private static long start(ApplicationContext context, DraftOf draft) {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).execute(status -> {
            long id = context.getBean(RegisterProject.class)
                    .register(draft.draft(), false, Actor.PROGRAM)
                    .id();
            context.getBean(FollowRoad.class).start(id, Actor.PROGRAM);
            return id;
        });
    }

    private static long open(ApplicationContext context, long project) {
        return context.getBean(Steps.class).listRecords(project).stream()
                .filter(StepRecord::isOpen)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Optional<Long> firm(ApplicationContext context, boolean entered, String name) {
        return Optional.of(name)
                .filter(n -> entered)
                .flatMap(context.getBean(Organisations.class)::findByName)
                .map(Organisation::id);
    }

    /** The address of one of them; the supplier's is the purchase, and lots hang on it. What nobody has is never there. */
    String fill(String pattern, boolean supplier) {
        boolean purchase = supplier || pattern.contains("/lots");
        String act = pattern.contains("/lots/") ? "report" : "contract";
        String filled = pattern.replace("{code}", county).replace("{act}", act);
        if (pattern.matches("(/api)?/projects/\\{id}.*|/report/\\{id}")) {
            filled = filled.replace("{id}", String.valueOf(purchase ? equipment : repair));
        } else if (pattern.matches("(/api)?/steps/\\{id}.*")) {
            filled = filled.replace("{id}", String.valueOf(purchase ? equipmentStep : repairStep));
        } else if (pattern.matches("(/api)?/lots/\\{id}.*")) {
            filled = filled.replace("{id}", String.valueOf(lot));
        }
        return filled.replaceAll("\\{\\w+}", NONE);
    }
}
