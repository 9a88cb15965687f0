package org.yingjian.web.overview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yingjian.account.Organisations;
import org.yingjian.calendar.County;
import org.yingjian.forecast.CountyForecasts;
import org.yingjian.forecast.CountyForecasts.CountyForecast;
import org.yingjian.forecast.GreenSlots;
import org.yingjian.overview.ProjectLine;
import org.yingjian.overview.ProjectLines;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.web.forecast.WhyWords;
import org.yingjian.web.words.DiagramNames;
import org.yingjian.web.words.PageWords;

/** A county's or the city's forecast in words, with the projects and offices it speaks of. */
@Component
class CountyViews {

    private static final double RARE = 0.01;

    private final CountyForecasts forecasts;
    private final GreenSlots slots;
    private final Projects projects;
    private final ProjectLines lines;
    private final Organisations organisations;
    private final PageWords words;
    private final DiagramNames names;
    private final WhyWords why;

    CountyViews(
            CountyForecasts forecasts,
            GreenSlots slots,
            Projects projects,
            ProjectLines lines,
            Organisations organisations,
            PageWords words,
            DiagramNames names,
            WhyWords why) {
        this.forecasts = forecasts;
        this.slots = slots;
        this.projects = projects;
        this.lines = lines;
        this.organisations = organisations;
        this.words = words;
        this.names = names;
        this.why = why;
    }

    /**
     * @param sentence what it says, in plain words
     * @param pace where the spread of the common pace comes from
     */
    record View(String sentence, String pace, CountyForecast forecast, List<Bad> worst, List<Office> offices) {}

    record Bad(long id, String name, String county, double chance, String reason) {}

    /** @param moreMisses further misses to be expected when it is slower than usual */
    record Office(String name, int projects, double moreMisses) {}

    record Channel(
            int slots, double gain, List<Candidate> chosen, List<Candidate> others, double gainByHand, int byHand) {}

    record Candidate(
            long id,
            String number,
            String name,
            String county,
            double before,
            double after,
            String limits,
            boolean byHand) {}

    View view(Optional<County> county) {
        CountyForecast forecast = forecasts.get(county.map(County::name));
        Map<Long, ProjectLine> worst = lines
                .listLines(projects.listByIds(forecast.worst().stream()
                        .map(CountyForecasts.Weak::projectId)
                        .toList()))
                .stream()
                .collect(Collectors.toMap(l -> l.project().id(), Function.identity()));
        return new View(
                sentence(county, forecast),
                pace(forecast.pace()),
                forecast,
                forecast.worst().stream()
                        .map(w -> bad(worst.get(w.projectId()), w.chance()))
                        .toList(),
                forecast.factors().stream()
                        .map(f -> new Office(
                                names.say(organisations
                                        .getOrganisation(f.organisationId())
                                        .name()),
                                f.projects(),
                                f.moreMisses()))
                        .toList());
    }

    private String pace(CountyForecasts.Pace pace) {
        return words.msg(
                pace.estimated() ? "web.county.pace.estimated" : "web.county.pace.stated",
                percent(pace.spread()),
                pace.groups(),
                pace.cases(),
                percent(pace.stated()));
    }

    /** What a standard deviation slower means for a duration. */
    private String percent(double spread) {
        return words.percent(Math.exp(spread) - 1);
    }

    private Bad bad(ProjectLine line, double chance) {
        return new Bad(
                line.project().id(), line.project().name(), line.project().county(), chance, words.reason(line));
    }

    private String sentence(Optional<County> county, CountyForecast forecast) {
        String place = name(county);
        if (forecast.projects() == 0) {
            return words.msg("web.county.sentence.none", place);
        }
        String all = forecast.allReady() < RARE ? words.msg("web.county.rare") : words.percent(forecast.allReady());
        if (forecast.high() == 0) {
            return words.msg("web.county.sentence.ready", place, forecast.projects(), all);
        }
        String many = forecast.low() == forecast.high()
                ? String.valueOf(forecast.low())
                : forecast.low() + "–" + forecast.high();
        return words.msg("web.county.sentence", place, forecast.projects(), many, all);
    }

    /** Full name of the county, of the city when there is none. */
    String name(Optional<County> county) {
        boolean chinese = LocaleContextHolder.getLocale().getLanguage().equals("zh");
        return county.map(c -> chinese ? c.fullName() : names.say(c.name())).orElse(words.msg("web.county.city"));
    }

    Channel channel(Optional<County> county, int many, Set<Long> byHand) {
        GreenSlots.Plan plan = slots.plan(county.map(County::name), many, byHand);
        List<Long> all = java.util.stream.Stream.concat(plan.chosen().stream(), plan.others().stream())
                .map(GreenSlots.Gain::projectId)
                .toList();
        Map<Long, Project> byId =
                projects.listByIds(all).stream().collect(Collectors.toMap(Project::id, Function.identity()));
        Function<GreenSlots.Gain, Candidate> candidate =
                g -> candidate(g, byId.get(g.projectId()), byHand.contains(g.projectId()));
        return new Channel(
                many,
                plan.gain(),
                plan.chosen().stream().map(candidate).toList(),
                plan.others().stream().map(candidate).toList(),
                plan.gainByHand(),
                plan.byHand().size());
    }

    private Candidate candidate(GreenSlots.Gain gain, Project project, boolean byHand) {
        return new Candidate(
                gain.projectId(),
                project.number(),
                project.name(),
                project.county(),
                gain.before(),
                gain.after(),
                why.assumption(gain.limits()),
                byHand);
    }
}
