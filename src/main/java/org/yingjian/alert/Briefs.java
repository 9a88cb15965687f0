package org.yingjian.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.calendar.Counties;
import org.yingjian.calendar.County;
import org.yingjian.calendar.Workdays;
import org.yingjian.forecast.Explanations;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.Forecasts;
import org.yingjian.forecast.StepOutlook;
import org.yingjian.inspection.Inspections;
import org.yingjian.procurement.Objection;
import org.yingjian.procurement.ProcurementRules;
import org.yingjian.progress.EarlyStarts;
import org.yingjian.progress.EarlyStarts.EarlyStart;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;
import org.yingjian.project.Projects;
import org.yingjian.step.OutsideHolders;
import org.yingjian.step.OutsideHolders.OutsideHolder;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.step.Tenders;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Step;

/** Gathers what is to be said of a project from the rooms that know it. */
@Component
class Briefs {

    private final Projects projects;
    private final Forecasts forecasts;
    private final Explanations explanations;
    private final Steps steps;
    private final Organisations organisations;
    private final OutsideHolders outside;
    private final Tenders tenders;
    private final Inspections inspections;
    private final ProcurementRules procurement;
    private final Counties counties;
    private final Workdays workdays;
    private final EarlyStarts earlyStarts;

    Briefs(
            Projects projects,
            Forecasts forecasts,
            Explanations explanations,
            Steps steps,
            Organisations organisations,
            OutsideHolders outside,
            Tenders tenders,
            Inspections inspections,
            ProcurementRules procurement,
            Counties counties,
            Workdays workdays,
            EarlyStarts earlyStarts) {
        this.projects = projects;
        this.forecasts = forecasts;
        this.explanations = explanations;
        this.steps = steps;
        this.organisations = organisations;
        this.outside = outside;
        this.tenders = tenders;
        this.inspections = inspections;
        this.procurement = procurement;
        this.counties = counties;
        this.workdays = workdays;
        this.earlyStarts = earlyStarts;
    }

    /** Briefs of those of the projects that have a forecast. */
    Map<Long, Brief> gather(Set<Long> projectIds, LocalDate today) {
        Map<Long, Forecast> known = forecasts.listForecasts(projectIds);
        Map<Long, List<StepRecord>> records = steps.listRecords(projectIds);
        Map<Long, Brief> briefs = new HashMap<>();
        List<Project> found = projects.listByIds(projectIds);
        Map<Long, EarlyStart> early = earlyStarts.list(found, records);
        for (Project project : found) {
            Forecast forecast = known.get(project.id());
            if (forecast != null) {
                List<StepRecord> own = records.getOrDefault(project.id(), List.of());
                briefs.put(
                        project.id(),
                        brief(project, forecast, own, Optional.ofNullable(early.get(project.id())), today));
            }
        }
        return briefs;
    }

    String countyName(String county, LocalDate today) {
        return counties.findCounty(county, today).map(County::fullName).orElse(county);
    }

    private Brief brief(
            Project project, Forecast forecast, List<StepRecord> records, Optional<EarlyStart> early, LocalDate today) {
        Diagram diagram = steps.getDiagram(project);
        Map<String, StepRecord> open = records.stream()
                .filter(StepRecord::isOpen)
                .collect(Collectors.toMap(StepRecord::stepId, Function.identity(), (one, later) -> later));
        List<Brief.OpenStep> lines = new ArrayList<>();
        for (StepOutlook outlook : forecast.steps()) {
            if (outlook.open()) {
                lines.add(line(project, diagram, outlook, Optional.ofNullable(open.get(outlook.stepId())), today));
            }
        }
        lines.sort(
                Comparator.comparing((Brief.OpenStep line) -> !forecast.driver().equals(Optional.of(line.stepId())))
                        .thenComparing(Brief.OpenStep::bestChance, Comparator.reverseOrder()));
        Optional<Brief.OpenStep> permit =
                early.map(EarlyStart::permitStep).map(id -> permit(project, diagram.getStep(id), lines));
        return new Brief(
                project,
                countyName(project.county(), today),
                forecast,
                inspections.getRound(project.draft().roundId()),
                diagram.findStep(forecast.target()).map(Step::name).orElse(forecast.target()),
                lines,
                diagram.steps().stream().collect(Collectors.toMap(Step::id, Step::name)),
                methodNote(project, diagram, forecast, today),
                explanations.listActs(project.id()),
                tenders.findAwaitedContract(project, records),
                early,
                permit);
    }

    /** As it stands open, else with the office that will grant it. */
    private Brief.OpenStep permit(Project project, Step step, List<Brief.OpenStep> open) {
        Optional<Organisation> office = steps.findHolder(project, step).map(organisations::getOrganisation);
        return open.stream()
                .filter(line -> line.stepId().equals(step.id()))
                .findFirst()
                .orElseGet(() -> new Brief.OpenStep(
                        step.id(),
                        step.name(),
                        step.act(),
                        office.map(Organisation::name).orElse(""),
                        office.map(Organisation::id),
                        applicant(project, step),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        office.filter(OutsideHolders::isAlwaysOutside).isPresent(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private Brief.OpenStep line(
            Project project, Diagram diagram, StepOutlook outlook, Optional<StepRecord> record, LocalDate today) {
        Optional<Step> step = diagram.findStep(outlook.stepId());
        Optional<Organisation> holder = record.flatMap(StepRecord::holder)
                .or(() -> step.flatMap(one -> steps.findHolder(project, one)))
                .map(organisations::getOrganisation);
        Optional<LocalDate> since = record.flatMap(StepRecord::waitingSince);
        Optional<OutsideHolder> named = holder.flatMap(body ->
                outside.findHolder(project.id(), outlook.stepId()).filter(one -> one.organisation() == body.id()));
        return new Brief.OpenStep(
                outlook.stepId(),
                step.map(Step::name).orElse(outlook.stepId()),
                step.map(Step::act).orElse(""),
                holder.map(Organisation::name).orElse(""),
                holder.map(Organisation::id),
                step.flatMap(one -> applicant(project, one)),
                since,
                since.map(day -> workdays.workingDaysBetween(day, today)).orElse(0),
                outlook.lastSafeDay(),
                outlook.lastSafePassed(),
                outlook.worthUntil(),
                outlook.firstLawfulDay(),
                outlook.bestChance(),
                named.isPresent()
                        || holder.filter(OutsideHolders::isAlwaysOutside).isPresent(),
                named.flatMap(OutsideHolder::officer),
                named.flatMap(OutsideHolder::paper));
    }

    private Optional<String> applicant(Project project, Step step) {
        return steps.findApplicant(project, step)
                .map(organisations::getOrganisation)
                .map(Organisation::name);
    }

    /** While a purchase is open or ahead: why a quicker method than open tender is not theirs to choose. */
    private Optional<Objection> methodNote(Project project, Diagram diagram, Forecast forecast, LocalDate today) {
        boolean purchaseAhead = forecast.steps().stream()
                .map(outlook -> diagram.findStep(outlook.stepId()))
                .flatMap(Optional::stream)
                .anyMatch(step -> step.act().equals("procurement"));
        if (!purchaseAhead) {
            return Optional.empty();
        }
        String quicker = project.kind() == ProjectKind.EQUIPMENT ? "inquiry" : "negotiation";
        return procurement.check(project, quicker, today).stream()
                .filter(objection -> objection.weight() == Objection.Weight.NEEDS_APPROVAL)
                .findFirst();
    }
}
