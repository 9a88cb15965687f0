package org.yingjian.forecast.make;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yingjian.forecast.core.Node;
import org.yingjian.forecast.facts.ProjectFacts;
import org.yingjian.forecast.learn.PartId;
import org.yingjian.progress.Milestone;
import org.yingjian.progress.Report;
import org.yingjian.workflow.DomainSteps;

/** Reports from site on one project, read for the part of its works that is open. */
final class SiteReports {

    private static final List<String> ORDER =
            List.of(DomainSteps.FOUNDATIONS, DomainSteps.MAIN_STRUCTURE, DomainSteps.FINISHING);

    /** How far the structure, or the rest of the works, usually is at a position that ends no step. */
    private static final Map<Milestone, Double> STRUCTURE =
            Map.of(Milestone.FIRST_FLOOR, 0.3, Milestone.SECOND_FLOOR, 0.6, Milestone.THIRD_FLOOR, 0.8);

    private static final Map<Milestone, Double> FITTING =
            Map.of(Milestone.MASONRY, 0.2, Milestone.PLASTERING, 0.5, Milestone.WINDOWS, 0.6, Milestone.OUTDOOR, 0.8);

    private final ProjectFacts facts;
    private final Node.Step step;
    private final LocalDate since;
    private final LocalDate begun;
    private final List<Report> reports;
    private final double before;
    private final double own;
    private final double all;

    /**
     * @param on day of the report
     * @param done share of all works, 0–1
     * @param left share of the open part
     * @param usual counted days the share done usually takes
     * @param took counted days it took
     */
    record Position(LocalDate on, double done, double left, double usual, int took) {}

    SiteReports(ProjectFacts facts, Node.Step step, LocalDate since, Map<String, Node.Step> nodes) {
        this.facts = facts;
        this.step = step;
        this.since = since;
        String part = PartId.partOf(step.id());
        List<Node.Step> works = new ArrayList<>();
        nodes.values().stream()
                .filter(n -> part.equals(DomainSteps.REPAIR_WORKS)
                        ? n.id().equals(step.id())
                        : ORDER.contains(PartId.partOf(n.id())))
                .sorted(Comparator.comparing(n -> ORDER.indexOf(PartId.partOf(n.id()))))
                .forEach(works::add);
        double sum = 0;
        double ahead = 0;
        for (Node.Step n : works) {
            if (n.id().equals(step.id())) {
                ahead = sum;
            }
            sum += usual(n);
        }
        before = ahead;
        own = usual(step);
        all = Math.max(own, sum);
        begun = facts.records().stream()
                .filter(r -> r.isOpen() || r.isPassed())
                .filter(r -> facts.diagram()
                        .flatMap(d -> d.findStep(r.stepId()))
                        .filter(s -> s.covers()
                                .contains(
                                        part.equals(DomainSteps.REPAIR_WORKS)
                                                ? DomainSteps.REPAIR_WORKS
                                                : DomainSteps.FOUNDATIONS))
                        .isPresent())
                .flatMap(r -> r.openedOn().stream())
                .min(Comparator.naturalOrder())
                .filter(day -> day.isBefore(since))
                .orElse(since);
        reports = facts.reports().stream()
                .filter(r -> !r.on().isBefore(begun) && !r.on().isAfter(facts.today()))
                .sorted(Comparator.comparing(Report::on).thenComparing(Report::id))
                .toList();
    }

    private static double usual(Node.Step step) {
        return Math.max(1, step.law().quantile(0.5));
    }

    /** What the newest report with a percentage or a place says; empty when there is none. */
    Optional<Position> position() {
        for (int i = reports.size() - 1; i >= 0; i--) {
            Report report = reports.get(i);
            Optional<Double> done = done(report);
            if (done.isPresent()) {
                double share = done.get();
                double within = Math.max(0, Math.min(1, (share * all - before) / own));
                int took = Math.max(1, counted(begun, report.on()) - stoppedDays(begun, report.on()));
                LocalDate from = report.on().isBefore(since) ? since : report.on();
                return Optional.of(new Position(from, share, 1 - within, share * all, took));
            }
        }
        return Optional.empty();
    }

    private Optional<Double> done(Report report) {
        Optional<Double> place = report.milestone().flatMap(m -> {
            if (STRUCTURE.containsKey(m)) {
                return Optional.of(share(DomainSteps.MAIN_STRUCTURE, STRUCTURE.get(m)));
            }
            if (endsThePartBefore(m)) {
                return Optional.of(before / all);
            }
            return FITTING.containsKey(m)
                    ? Optional.of(share(DomainSteps.FINISHING, FITTING.get(m)))
                    : Optional.empty();
        });
        return report.percent().map(p -> p / 100.0).or(() -> place.filter(p -> p > 0));
    }

    /** Works stand at the beginning of the open part then, whatever was said of their share earlier. */
    private boolean endsThePartBefore(Milestone milestone) {
        int at = ORDER.indexOf(PartId.partOf(step.id()));
        return at > 0 && milestone.steps().contains(ORDER.get(at - 1));
    }

    /** Only where the named part is the one that is open; other places say nothing about it. */
    private double share(String part, double within) {
        return PartId.partOf(step.id()).equals(part) ? (before + within * own) / all : 0;
    }

    /** A stop no later start, restart or progress has ended. */
    boolean isStopped() {
        return openStop().isPresent();
    }

    private Optional<Report> openStop() {
        Report stop = null;
        for (Report report : reports) {
            stop = switch (report.what()) {
                case STOP -> stop == null ? report : stop;
                case START, RESTART, PROGRESS -> null;
                case NOTE -> stop;
            };
        }
        return Optional.ofNullable(stop);
    }

    /** Counted days of works between the two days on which they stood by report. */
    int stoppedDays(LocalDate from, LocalDate to) {
        int days = 0;
        LocalDate stop = null;
        for (Report report : reports) {
            if (report.what() == Report.What.STOP) {
                stop = stop == null ? report.on() : stop;
            } else if (stop != null && report.what() != Report.What.NOTE) {
                days += counted(later(stop, from), earlier(report.on(), to));
                stop = null;
            }
        }
        return days + (stop == null ? 0 : counted(later(stop, from), to));
    }

    int silentDays() {
        LocalDate last =
                reports.isEmpty() ? null : reports.get(reports.size() - 1).on();
        return last == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(later(last, since), facts.newsUntil()));
    }

    private int counted(LocalDate from, LocalDate to) {
        return to.isAfter(from) ? step.clock().ageBetween(from, to) : 0;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
