package org.yingjian.step.purchase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.audit.AuditTrail;
import org.yingjian.procurement.ContractAct;
import org.yingjian.procurement.ContractAct.Kind;
import org.yingjian.procurement.ContractActs;
import org.yingjian.procurement.ProcurementRules;
import org.yingjian.procurement.TenderTerm;
import org.yingjian.procurement.TenderTerms;
import org.yingjian.procurement.TenderTerms.What;
import org.yingjian.project.ChangeProject;
import org.yingjian.project.Project;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.TypedNumber;
import org.yingjian.step.FieldIds;
import org.yingjian.step.RecordContractAct;
import org.yingjian.step.StepRecord;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.LatestRounds;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.step.road.RunAndRecords;
import org.yingjian.step.rule.ActSentences;
import org.yingjian.step.rule.EndOfStep;

/** Keeps contract acts under the project's lock; a change also changes period and price on the contract's record. */
@Component
class RecordingContractAct implements RecordContractAct {

    private static final Map<Kind, What> LIMITED = Map.of(
            Kind.BID_BOND, What.BID_BOND,
            Kind.PERFORMANCE_BOND, What.PERFORMANCE_BOND,
            Kind.RETENTION, What.RETENTION,
            Kind.ADD_ON, What.ADD_ON);

    private static final String DOUBLE_ARTICLE = "建质〔2017〕138号第6条";
    private static final LocalDate DOUBLE_FROM = LocalDate.of(2017, 7, 1);
    private static final String PERIOD = "plannedDays";

    private final ChangeProject changes;
    private final ProjectRoads roads;
    private final JdbcRecords records;
    private final TenderRounds rounds;
    private final ContractActs acts;
    private final TenderTerms terms;
    private final PurchaseRights rights;
    private final EndOfStep finish;
    private final RunAndRecords motion;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final ActSentences told;

    RecordingContractAct(
            ChangeProject changes,
            ProjectRoads roads,
            JdbcRecords records,
            TenderRounds rounds,
            ContractActs acts,
            TenderTerms terms,
            PurchaseRights rights,
            EndOfStep finish,
            RunAndRecords motion,
            BusinessClock clock,
            AuditTrail audit,
            ActSentences told) {
        this.changes = changes;
        this.roads = roads;
        this.records = records;
        this.rounds = rounds;
        this.acts = acts;
        this.terms = terms;
        this.rights = rights;
        this.finish = finish;
        this.motion = motion;
        this.clock = clock;
        this.audit = audit;
        this.told = told;
    }

    @Override
    public void keep(Entry entry, Account account) {
        changes.change(entry.projectId(), project -> {
            rights.require(account, project);
            finish.requirePast(entry.on());
            keep(project, entry, account);
            return null;
        });
    }

    private void keep(Project project, Entry entry, Account account) {
        ProjectRoad road = roads.of(project);
        LatestRounds latest = motion.latest(project.id());
        Optional<StepRecord> round = rounds.current(road, latest);
        Map<String, String> values =
                round.map(record -> rounds.valuesOf(road, record, latest)).orElse(Map.of());
        List<ContractAct> earlier = acts.listActs(project.id());
        boolean afterSigning = entry.kind() == Kind.CHANGE || entry.kind() == Kind.ADD_ON;
        if (afterSigning && !values.containsKey(FieldIds.CONTRACT) && !values.containsKey("contractNo")) {
            throw EndOfStep.rule("procurement.problem.notSigned");
        }
        if (afterSigning && entry.reason().isEmpty()) {
            throw EndOfStep.rule("procurement.problem.changeReason");
        }
        ContractAct act = entry.kind() == Kind.CHANGE
                ? change(entry, values, account)
                : security(road, entry, base(entry.kind(), project, values, earlier), earlier, account);
        acts.keep(act);
        if (entry.kind() == Kind.CHANGE) {
            follow(road, latest, act);
        }
        audit.append(
                account.actor(),
                "KeepContract",
                "project:" + project.id(),
                told.purchase(
                        "step.told.event",
                        entry.on().toString(),
                        told.purchase("procurement.act." + entry.kind()),
                        entry.paper().orElse("")));
    }

    private ContractAct change(Entry entry, Map<String, String> values, Account account) {
        if (entry.newPrice().isEmpty() && entry.newDays().isEmpty()) {
            throw EndOfStep.rule("procurement.problem.changeNothing");
        }
        Optional<BigDecimal> price = TypedNumber.read(values.get(FieldIds.PRICE));
        return act(
                entry,
                Optional.empty(),
                price,
                entry.newPrice().flatMap(any -> price),
                entry.newDays()
                        .flatMap(any -> TypedNumber.read(values.get(PERIOD)).map(BigDecimal::intValue)),
                Optional.empty(),
                account);
    }

    private ContractAct security(
            ProjectRoad road, Entry entry, Optional<BigDecimal> base, List<ContractAct> earlier, Account account) {
        BigDecimal amount = entry.amount()
                .filter(value -> value.signum() > 0)
                .orElseThrow(() -> EndOfStep.rule("procurement.problem.amount"));
        Optional<TenderTerm> limit = terms.findTerm(
                LIMITED.get(entry.kind()), ProcurementRules.objectKind(road.project()), road.method(), entry.on());
        if (limit.isPresent() && base.isEmpty()) {
            throw EndOfStep.rule("procurement.problem.noPrice");
        }
        Optional<String> breach = limit.flatMap(term -> tooMuch(entry, amount, base.get(), term, earlier))
                .or(() -> heldTwice(road, entry, earlier));
        return act(entry, Optional.of(amount), base, Optional.empty(), Optional.empty(), breach, account);
    }

    /** Add-ons count together; a security is measured alone. */
    private static Optional<String> tooMuch(
            Entry entry, BigDecimal amount, BigDecimal base, TenderTerm limit, List<ContractAct> earlier) {
        BigDecimal sum =
                entry.kind() == Kind.ADD_ON ? amounts(earlier, Kind.ADD_ON).reduce(amount, BigDecimal::add) : amount;
        BigDecimal share = sum.multiply(BigDecimal.valueOf(100)).divide(base, 2, RoundingMode.UP);
        if (sum.multiply(BigDecimal.valueOf(100)).compareTo(base.multiply(BigDecimal.valueOf(limit.value()))) <= 0) {
            return Optional.empty();
        }
        if (!entry.pastFact()) {
            throw EndOfStep.rule(
                    "procurement.problem.share",
                    sum.toPlainString(),
                    base.toPlainString(),
                    share.stripTrailingZeros().toPlainString(),
                    limit.value(),
                    limit.article());
        }
        return Optional.of(limit.article());
    }

    private static Optional<String> heldTwice(ProjectRoad road, Entry entry, List<ContractAct> earlier) {
        boolean works = ProcurementRules.objectKind(road.project()).equals("works");
        boolean twice = entry.kind() == Kind.RETENTION
                && amounts(earlier, Kind.PERFORMANCE_BOND).findAny().isPresent();
        if (!works || !twice || entry.on().isBefore(DOUBLE_FROM)) {
            return Optional.empty();
        }
        if (!entry.pastFact()) {
            throw EndOfStep.rule("procurement.problem.doubleHolding", DOUBLE_ARTICLE);
        }
        return Optional.of(DOUBLE_ARTICLE);
    }

    /** A bid bond is measured by the estimate, an add-on by the price first agreed, the others by the price that stands. */
    private static Optional<BigDecimal> base(
            Kind kind, Project project, Map<String, String> values, List<ContractAct> earlier) {
        Optional<BigDecimal> price = TypedNumber.read(values.get(FieldIds.PRICE));
        return switch (kind) {
            case BID_BOND ->
                TypedNumber.read(values.get("ceiling"))
                        .or(() -> Optional.of(project.draft().investment().yuan()));
            case ADD_ON ->
                earlier.stream()
                        .flatMap(act -> act.oldPrice().stream())
                        .findFirst()
                        .or(() -> price);
            default -> price;
        };
    }

    private ContractAct act(
            Entry entry,
            Optional<BigDecimal> amount,
            Optional<BigDecimal> base,
            Optional<BigDecimal> oldPrice,
            Optional<Integer> oldDays,
            Optional<String> breach,
            Account account) {
        return new ContractAct(
                0,
                entry.projectId(),
                entry.kind(),
                entry.on(),
                amount,
                base,
                oldPrice,
                entry.newPrice(),
                oldDays,
                entry.newDays(),
                entry.paper(),
                entry.reason(),
                breach,
                clock.now(),
                EndOfStep.signature(account.actor()));
    }

    /** The forecast reads period and price from the contract's record. */
    private void follow(ProjectRoad road, LatestRounds latest, ContractAct act) {
        road.diagram().steps().stream()
                .filter(step -> TenderRounds.isPurchase(step) || TenderRounds.isAfter(step))
                .filter(step ->
                        step.fields().stream().anyMatch(field -> field.id().equals("contractNo")))
                .flatMap(step -> latest.apply(step.id()).stream())
                .filter(StepRecord::isPassed)
                .findFirst()
                .ifPresent(record -> {
                    RecordDraft draft = RecordDraft.of(record);
                    act.newPrice().ifPresent(price -> draft.fields.put(FieldIds.PRICE, price.toPlainString()));
                    act.newDays().ifPresent(days -> draft.fields.put(PERIOD, days.toString()));
                    records.update(draft);
                });
    }

    private static Stream<BigDecimal> amounts(List<ContractAct> acts, Kind kind) {
        return acts.stream().filter(act -> act.kind() == kind).flatMap(act -> act.amount().stream());
    }
}
