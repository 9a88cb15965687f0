package org.yingjian.forecast.learn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.forecast.LawView;
import org.yingjian.forecast.Laws;
import org.yingjian.forecast.core.Law;
import org.yingjian.forecast.law.Memory;
import org.yingjian.forecast.law.StepLesson;
import org.yingjian.forecast.law.Stops;
import org.yingjian.project.Projects;
import org.yingjian.shared.Problem;
import org.yingjian.workflow.Diagrams;
import org.yingjian.workflow.Step;

/** Shows each law for the scope most of its cases have; for a usual one where there are none. */
@Service
class CurrentLaws implements Laws {

    private static final int POINTS = 24;
    private static final double END = 0.98;

    private final Durations durations;
    private final Diagrams diagrams;
    private final Organisations organisations;
    private final Projects projects;
    private final LearnLaws learn;
    private final RelearnLaws relearn;

    CurrentLaws(
            Durations durations,
            Diagrams diagrams,
            Organisations organisations,
            Projects projects,
            LearnLaws learn,
            RelearnLaws relearn) {
        this.durations = durations;
        this.diagrams = diagrams;
        this.organisations = organisations;
        this.projects = projects;
        this.learn = learn;
        this.relearn = relearn;
    }

    @Override
    public List<LawView> listLaws(Account reader) {
        learn.ready();
        Map<String, String> names = names(reader);
        List<LawView> all = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String key : List.of(Diagrams.BUILDING, Diagrams.EQUIPMENT)) {
            for (Step step : diagrams.getCurrent(key).steps()) {
                for (String part : durations.parts(step, usual(step)).keySet()) {
                    if (seen.add(part)) {
                        all.add(view(part, step, names));
                    }
                }
            }
        }
        return all;
    }

    @Override
    public LawView getLaw(String part, Account reader) {
        return listLaws(reader).stream()
                .filter(law -> law.part().equals(part))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("forecast.problem.unknownLaw", part));
    }

    @Override
    public Optional<LocalDate> learnedOn() {
        return Optional.ofNullable(durations.lessons().learnedOn());
    }

    @Override
    public Standstill standstill() {
        learn.ready();
        Stops stops = durations.lessons().stops();
        return new Standstill(stops.mean(), Stops.STATED, stops.ended(), stops.open());
    }

    @Override
    public void learnNow() {
        relearn.onDemand();
    }

    @Override
    public void learnAfterImport() {
        relearn.forecastsOfToday();
    }

    private static Durations.Scope usual(Step step) {
        String kind = step.id().startsWith("R") ? "repair" : step.id().startsWith("E") ? "equipment" : "new";
        return new Durations.Scope(kind, "medium", "open", false);
    }

    private LawView view(String part, Step step, Map<String, String> names) {
        Lessons lessons = durations.lessons();
        Durations.Scope scope = lessons.priors().getOrDefault(part, List.of()).stream()
                .max(Comparator.comparingLong(a -> a.ended() + a.open()))
                .map(Lessons.Against::scope)
                .orElse(usual(step));
        StepLesson lesson = lessons.of(part);
        Law prior = durations.prior(part, step, scope);
        Law law = lesson.law(prior, scope.kind(), "");
        return new LawView(
                part,
                PartId.partOf(part),
                step.name(),
                durations.parts(step, scope).get(part).clock(),
                scope.kind(),
                scope.size(),
                scope.method(),
                quantiles(prior),
                quantiles(law),
                lesson.ended(),
                lesson.open(),
                lesson.weight(),
                Optional.ofNullable(lessons.learnedOn()),
                levels(lesson, names),
                curve(prior, law));
    }

    private static LawView.Quantiles quantiles(Law law) {
        return new LawView.Quantiles(law.quantile(0.5), law.quantile(0.8));
    }

    /** @param names of the organisations the reader may be told of, by id */
    private static List<LawView.Level> levels(StepLesson lesson, Map<String, String> names) {
        if (lesson.weight() <= 0) {
            return List.of();
        }
        List<LawView.Level> levels = new ArrayList<>();
        levels.add(new LawView.Level(LawView.Rank.CITY, "", lesson.cityFactor(), lesson.ended()));
        lesson.factors().forEach((level, factor) -> {
            int colon = level.indexOf(':');
            LawView.Rank rank = rank(level.substring(0, colon));
            String name = level.substring(colon + 1);
            int cases = lesson.cases().getOrDefault(level, 0.0).intValue();
            if (rank == LawView.Rank.KIND) {
                levels.add(new LawView.Level(rank, name, factor, cases));
            } else if (names.containsKey(name)) {
                levels.add(new LawView.Level(rank, names.get(name), factor, cases));
            }
        });
        if (lesson.remembers()) {
            for (int level = 0; level < Memory.LEVELS; level++) {
                levels.add(new LawView.Level(
                        LawView.Rank.MEMORY,
                        String.valueOf(level),
                        lesson.ofMemory(level),
                        lesson.casesOfMemory(level)));
            }
        }
        levels.sort(Comparator.comparing(LawView.Level::rank).thenComparing(LawView.Level::name));
        return levels;
    }

    private static LawView.Rank rank(String word) {
        return switch (word) {
            case "kind" -> LawView.Rank.KIND;
            case "office" -> LawView.Rank.OFFICE;
            default -> LawView.Rank.FIRM;
        };
    }

    private Map<String, String> names(Account reader) {
        NamedTo named = new NamedTo(reader, projects);
        return organisations.listAll().stream()
                .filter(named::includes)
                .collect(Collectors.toMap(body -> String.valueOf(body.id()), Organisation::name));
    }

    private static List<LawView.Point> curve(Law prior, Law law) {
        int last = Math.max(4, Math.max(prior.quantile(END), law.quantile(END)));
        int each = (int) Math.max(1, Math.ceil(last / (double) POINTS));
        List<LawView.Point> curve = new ArrayList<>();
        for (int day = 0; day <= last; day += each) {
            curve.add(new LawView.Point(day, 1 - prior.survival(day), 1 - law.survival(day)));
        }
        return curve;
    }
}
