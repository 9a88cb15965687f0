package org.yingjian.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.inspection.InspectionRound;
import org.yingjian.inspection.Inspections;
import org.yingjian.project.ChangeProject;
import org.yingjian.project.DraftOf;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectDraft;
import org.yingjian.project.ProjectKind;
import org.yingjian.project.Projects;
import org.yingjian.project.RegisterProject;
import org.yingjian.project.SchoolShare;
import org.yingjian.shared.Actor;
import org.yingjian.step.FollowRoad;
import org.yingjian.step.PastFact;

/** Enters projects for tests of pages, each number once. */
public final class SchoolOfTests {

    private final org.springframework.context.ApplicationContext context;

    public SchoolOfTests(org.springframework.context.ApplicationContext context) {
        this.context = context;
    }

    /** A repair of 80 万元 on the short track, at its first step, contractor and supervision firm of the demo. */
    public Project repair(String number, String county) {
        return repair(number, county, draft -> draft);
    }

    /** @param also what the test is about */
    public Project repair(String number, String county, UnaryOperator<DraftOf> also) {
        Optional<Project> known = context.getBean(Projects.class).findByNumber(number);
        if (known.isPresent()) {
            return known.get();
        }
        return enter(
                also.apply(draft(number, county)).draft(),
                id -> context.getBean(FollowRoad.class).start(id, Actor.PROGRAM));
    }

    private DraftOf draft(String number, String county) {
        InspectionRound round =
                context.getBean(Inspections.class).register("国检(页面测试)", false, LocalDate.of(2016, 9, 20), true, county);
        return DraftOf.project(ProjectKind.REPAIR, number)
                .named("示例·页面测试小学维修 " + number)
                .serving(new SchoolShare("示例·页面测试小学 " + number, SchoolShare.Level.PRIMARY))
                .in(county)
                .area("900")
                .on(Map.of("track", "short"))
                .client(firm("示例·梨树县学校建设项目办公室"))
                .contractor(firm("示例·四平宏建建筑工程有限公司"))
                .supervision(firm("示例·四平正信工程监理有限公司"))
                .round(round.id());
    }

    /** The same, where it stands at one step since a day. */
    public Project repairAt(String number, String county, String step, LocalDate since) {
        Optional<Project> known = context.getBean(Projects.class).findByNumber(number);
        if (known.isPresent()) {
            return known.get();
        }
        return enter(
                draft(number, county).draft(),
                id -> context.getBean(FollowRoad.class)
                        .place(
                                id,
                                List.of(new PastFact(
                                        step, PastFact.What.OPENED, Optional.of(since), Map.of(), Optional.empty())),
                                Actor.PROGRAM));
    }

    private Project enter(ProjectDraft draft, LongConsumer begin) {
        long id = new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).execute(status -> {
            Project project = context.getBean(RegisterProject.class).register(draft, false, Actor.PROGRAM);
            begin.accept(project.id());
            return project.id();
        });
        context.getBean(ChangeProject.class).announce(id);
        return context.getBean(Projects.class).getProject(id);
    }

    Optional<Long> firm(String name) {
        return context.getBean(Organisations.class).findByName(name).map(Organisation::id);
    }
}
