package org.yingjian.web.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yingjian.account.Account;
import org.yingjian.inspection.Inspections;
import org.yingjian.project.Category;
import org.yingjian.project.ChangeProject;
import org.yingjian.project.ProjectDraft;
import org.yingjian.project.ProjectKind;
import org.yingjian.project.RegisterProject;
import org.yingjian.project.SchoolShare;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Money;
import org.yingjian.shared.Problem;
import org.yingjian.shared.ProjectCode;
import org.yingjian.shared.TypedNumber;
import org.yingjian.step.FollowRoad;
import org.yingjian.step.PastFact;
import org.yingjian.web.frame.FormInput;
import org.yingjian.workflow.DomainSteps;

/** From the form to the register and the beginning of the diagram, in one transaction; the forecast follows after it. */
@Component
class EnterProject {

    private static final List<String> ROAD = List.of("track", "method", "land");

    private final RegisterProject register;
    private final FollowRoad road;
    private final ChangeProject changes;
    private final Inspections inspections;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    EnterProject(
            RegisterProject register,
            FollowRoad road,
            ChangeProject changes,
            Inspections inspections,
            PlatformTransactionManager manager,
            BusinessClock clock) {
        this.clock = clock;
        this.register = register;
        this.road = road;
        this.changes = changes;
        this.inspections = inspections;
        this.transaction = new TransactionTemplate(manager);
    }

    /** @return id of the new project */
    long enter(FormInput entered, Account account) {
        ProjectDraft draft = draft(entered);
        if (!account.maySeeCounty(draft.county())) {
            throw new Problem(Problem.Kind.NOT_ALLOWED, "web.problem.outsideCounty", draft.county());
        }
        long id = transaction.execute(status -> {
            inspections.choose(draft.roundId(), draft.county(), account);
            boolean backfilled = entered.has("backfilled");
            long entry = register.register(draft, backfilled, account.actor()).id();
            if (backfilled) {
                road.backfill(entry, List.of(inUse(draft.kind(), entered)), account.actor());
            } else {
                road.start(entry, account.actor());
            }
            return entry;
        });
        changes.announce(id);
        return id;
    }

    /** Finished before the program came: the one fact that is known, with its date or without. */
    private PastFact inUse(ProjectKind kind, FormInput entered) {
        String last =
                switch (kind) {
                    case NEW, EXTENSION -> DomainSteps.HANDOVER;
                    case REPAIR -> DomainSteps.REPAIR_IN_USE;
                    case EQUIPMENT -> DomainSteps.EQUIPMENT_IN_USE;
                };
        Optional<LocalDate> on = entered.date("builtOn");
        if (on.filter(day -> day.isAfter(clock.today())).isPresent()) {
            throw new Problem(
                    Problem.Kind.RULE,
                    "step.problem.future",
                    on.get().toString(),
                    clock.today().toString());
        }
        return new PastFact(last, PastFact.What.FINISHED, on, Map.of(), Optional.empty());
    }

    private static ProjectDraft draft(FormInput entered) {
        ProjectKind kind = entered.requireWord(ProjectKind.class, "kind");
        return new ProjectDraft(
                required(entered, "number"),
                entered.text("code").map(EnterProject::code),
                required(entered, "name"),
                schools(entered),
                required(entered, "county"),
                kind,
                category(entered, kind),
                decimal(entered, "areaNew"),
                decimal(entered, "areaExtended"),
                Money.ofWan(decimal(entered, "wan")),
                entered.get("funding").strip(),
                roadOf(entered),
                entered.number("client"),
                entered.number("contractor"),
                entered.number("supervision"),
                entered.number("agent"),
                entered.text("officer"),
                entered.number("round").orElseThrow(() -> new Problem(Problem.Kind.RULE, "web.problem.fieldMissing")));
    }

    /** FormInput before anything is done, unless the clerk says otherwise; a state of works fits no equipment. */
    private static Category category(FormInput entered, ProjectKind kind) {
        Set<Category> fitting =
                switch (kind) {
                    case REPAIR -> EnumSet.of(Category.REPAIR);
                    case EQUIPMENT -> EnumSet.of(Category.EQUIPMENT_PLANNED, Category.EQUIPMENT_BOUGHT);
                    case NEW, EXTENSION ->
                        EnumSet.of(Category.PLANNED, Category.UNDER_CONSTRUCTION, Category.FINISHING, Category.BUILT);
                };
        Category usual =
                switch (kind) {
                    case REPAIR -> Category.REPAIR;
                    case EQUIPMENT ->
                        entered.has("backfilled") ? Category.EQUIPMENT_BOUGHT : Category.EQUIPMENT_PLANNED;
                    case NEW, EXTENSION -> entered.has("backfilled") ? Category.BUILT : Category.PLANNED;
                };
        Category category = entered.word(Category.class, "category").orElse(usual);
        if (!fitting.contains(category)) {
            throw new Problem(Problem.Kind.RULE, "web.problem.categoryKind", category.chinese(), kind.chinese());
        }
        return category;
    }

    private static List<SchoolShare> schools(FormInput entered) {
        return java.util.stream.Stream.of(
                        schools(entered.get("primary"), SchoolShare.Level.PRIMARY),
                        schools(entered.get("junior"), SchoolShare.Level.JUNIOR))
                .flatMap(List::stream)
                .toList();
    }

    private static List<SchoolShare> schools(String lines, SchoolShare.Level level) {
        return Arrays.stream(lines.split("[\\r\\n、;;]+"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .distinct()
                .map(s -> new SchoolShare(s, level))
                .toList();
    }

    private static Map<String, Object> roadOf(FormInput entered) {
        Map<String, Object> stated = new HashMap<>();
        ROAD.forEach(name -> entered.text(name).ifPresent(value -> stated.put(name, value)));
        return stated;
    }

    private static ProjectCode code(String text) {
        try {
            return new ProjectCode(text);
        } catch (IllegalArgumentException e) {
            throw new Problem(Problem.Kind.RULE, "web.problem.code", text);
        }
    }

    private static BigDecimal decimal(FormInput entered, String name) {
        BigDecimal value = entered.text(name)
                .map(text -> TypedNumber.read(text)
                        .orElseThrow(() -> new Problem(Problem.Kind.RULE, "web.problem.number", text)))
                .orElse(BigDecimal.ZERO);
        if (value.signum() < 0) {
            throw new Problem(Problem.Kind.RULE, "web.problem.negative", value.toPlainString());
        }
        return value;
    }

    private static String required(FormInput entered, String name) {
        return entered.text(name).orElseThrow(() -> new Problem(Problem.Kind.RULE, "web.problem.fieldMissing"));
    }
}
