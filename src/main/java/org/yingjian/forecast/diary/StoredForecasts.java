package org.yingjian.forecast.diary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yingjian.clock.NightlyWork;
import org.yingjian.clock.OneByOne;
import org.yingjian.forecast.DiaryEntry;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.Forecasts;
import org.yingjian.forecast.Light;
import org.yingjian.forecast.LightChanged;
import org.yingjian.forecast.LightsChanged;
import org.yingjian.forecast.diary.JdbcForecasts.Kept;
import org.yingjian.forecast.facts.GatherFacts;
import org.yingjian.forecast.facts.ProjectFacts;
import org.yingjian.forecast.make.LightTable;
import org.yingjian.forecast.make.MadeForecast;
import org.yingjian.forecast.make.MakeForecast;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectChanged;
import org.yingjian.project.ProjectListener;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;

/**
 * Makes forecasts after every event, in the same request, and each night. Reading, computing and keeping are three parts;
 * reading and keeping are ordinary transactions of their own, opened when the command has given its connection back.
 */
@Component
class StoredForecasts implements Forecasts, ProjectListener, NightlyWork {

    private static final Logger log = LoggerFactory.getLogger(StoredForecasts.class);
    private static final int AT_ONCE = 200;

    private final JdbcForecasts diary;
    private final JdbcDiary lines;
    private final KeepDiary keepDiary;
    private final InputsVersion inputs;
    private final GatherFacts gather;
    private final MakeForecast make;
    private final LightTable lights;
    private final Projects projects;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    StoredForecasts(
            JdbcForecasts diary,
            JdbcDiary lines,
            KeepDiary keepDiary,
            InputsVersion inputs,
            GatherFacts gather,
            MakeForecast make,
            LightTable lights,
            Projects projects,
            BusinessClock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.diary = diary;
        this.lines = lines;
        this.keepDiary = keepDiary;
        this.inputs = inputs;
        this.gather = gather;
        this.make = make;
        this.lights = lights;
        this.projects = projects;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Optional<Forecast> findForecast(long projectId) {
        return diary.find(projectId);
    }

    @Override
    public Map<Long, Forecast> listForecasts(Collection<Long> projectIds) {
        return diary.list(projectIds).stream()
                .collect(Collectors.toMap(Forecast::projectId, f -> f, (a, b) -> b, LinkedHashMap::new));
    }

    @Override
    public List<Forecast> listAll() {
        return diary.listHeads();
    }

    @Override
    public Forecast refresh(long projectId) {
        List<Forecast> made = refresh(List.of(projectId));
        if (made.isEmpty()) {
            throw Problem.notFound("project.problem.unknown", projectId);
        }
        return made.get(0);
    }

    @Override
    public void refreshAll() {
        refreshPortions(projects.listAll());
    }

    private void refreshPortions(List<Project> all) {
        long begin = System.nanoTime();
        int alone = 0;
        OneByOne each = new OneByOne("forecast");
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            alone += refreshPortion(all.subList(i, Math.min(all.size(), i + AT_ONCE)), each);
        }
        log.info(
                "{} forecasts made in {} ms, {} of them alone (contractor, green channel)",
                all.size(),
                (System.nanoTime() - begin) / 1_000_000,
                alone);
        each.end();
    }

    /** @return how many were made alone */
    private int refreshPortion(List<Project> portion, OneByOne each) {
        try {
            List<MadeForecast> made = make(portion.stream().map(Project::id).toList());
            keepAll(made);
            return (int) made.stream().filter(MadeForecast::isAlone).count();
        } catch (RuntimeException e) {
            log.warn("{} forecasts together: failed, each is made for itself", portion.size(), e);
            portion.forEach(one -> each.attempt(one.number(), () -> refresh(List.of(one.id()))));
            return portion.size();
        }
    }

    private List<Forecast> refresh(List<Long> ids) {
        return keepAll(make(ids));
    }

    private List<MadeForecast> make(List<Long> ids) {
        List<ProjectFacts> facts = transaction.execute(status -> gather.of(ids));
        return facts.parallelStream().map(make::make).toList();
    }

    private List<Forecast> keepAll(List<MadeForecast> made) {
        List<LightChanged> changes = new ArrayList<>();
        List<Forecast> kept = transaction.execute(status -> keep(made, changes));
        if (!changes.isEmpty()) {
            events.publishEvent(new LightsChanged(changes));
        }
        return kept;
    }

    /**
     * @param made with the light that is shown
     * @param content the forecast as it will be stored
     */
    private record Fresh(MadeForecast made, String content, String inputs, Optional<Kept> before) {
        long id() {
            return made.forecast().projectId();
        }

        Light shown() {
            return before.map(kept -> kept.head().light()).orElse(Light.NONE);
        }

        boolean isOvertaken() {
            return before.filter(kept ->
                            kept.head().projectVersion() > made.forecast().projectVersion())
                    .isPresent();
        }

        boolean isNews() {
            return before.filter(kept -> kept.content().equals(content)).isEmpty();
        }

        JdbcForecasts.Row row() {
            return new JdbcForecasts.Row(made.forecast(), content, inputs);
        }
    }

    private List<Forecast> keep(List<MadeForecast> made, List<LightChanged> changes) {
        List<Long> ids = made.stream().map(m -> m.forecast().projectId()).toList();
        Map<Long, Kept> before = diary.listKept(ids);
        Map<Long, DiaryEntry> last =
                lines.listLast(ids).stream().collect(Collectors.toMap(DiaryEntry::projectId, entry -> entry));
        InputsVersion.Pass versions = inputs.begin();
        List<Fresh> fresh = made.parallelStream()
                .map(one ->
                        fresh(one, Optional.ofNullable(before.get(one.forecast().projectId())), versions))
                .toList();
        List<Fresh> news =
                fresh.stream().filter(one -> one.isNews() && !one.isOvertaken()).toList();
        diary.replace(news.stream()
                .filter(one -> one.before().isPresent())
                .map(Fresh::row)
                .toList());
        diary.enter(news.stream()
                .filter(one -> one.before().isEmpty())
                .map(Fresh::row)
                .toList());
        lines.add(news.stream()
                .flatMap(one ->
                        keepDiary
                                .note(one.made(), one.inputs(), one.before(), Optional.ofNullable(last.get(one.id())))
                                .stream())
                .toList());
        news.stream()
                .filter(one -> one.made().forecast().light() != one.shown())
                .forEach(one -> changes.add(new LightChanged(
                        one.id(), one.shown(), one.made().forecast().light())));
        return fresh.stream().map(this::shown).toList();
    }

    private Fresh fresh(MadeForecast made, Optional<Kept> before, InputsVersion.Pass versions) {
        Forecast plain = made.forecast();
        Light shown = before.map(kept -> kept.head().light()).orElse(Light.NONE);
        Forecast forecast = plain.chance()
                .map(chance -> withLight(plain, lights.hold(shown, plain.light(), chance)))
                .orElse(plain);
        String from = made.placed()
                .map(versions::of)
                .orElseGet(() -> before.map(Kept::inputs).orElse(""));
        return new Fresh(made.withForecast(forecast), diary.write(forecast), from, before);
    }

    /** What is kept: of one overtaken the later state somebody forecast meanwhile. */
    private Forecast shown(Fresh fresh) {
        return fresh.isOvertaken()
                ? diary.find(fresh.id()).orElseThrow()
                : fresh.made().forecast();
    }

    private static Forecast withLight(Forecast f, Light light) {
        return new Forecast(
                f.projectId(),
                f.asOf(),
                f.projectVersion(),
                light,
                f.chance(),
                f.p50(),
                f.p80(),
                f.shortest(),
                f.target(),
                f.inspectionDay(),
                f.driver(),
                f.driverPoints(),
                f.reason(),
                f.steps(),
                f.curve());
    }

    @Override
    public Turn turn() {
        return Turn.FORECAST;
    }

    @Override
    public void projectChanged(ProjectChanged changed) {
        if (!isOfToday(diary.find(changed.projectId()), changed.version())) {
            refresh(changed.projectId());
        }
    }

    private boolean isOfToday(Optional<Forecast> kept, long version) {
        return kept.isPresent()
                && kept.get().projectVersion() >= version
                && kept.get().asOf().equals(clock.today());
    }

    @Override
    public void projectsChanged(List<ProjectChanged> changes) {
        refreshPortions(projects.listByIds(
                changes.stream().map(ProjectChanged::projectId).toList()));
    }

    @Override
    public Phase phase() {
        return Phase.FORECASTS;
    }

    @Override
    public void dayBegan(LocalDate day) {
        Map<Long, Forecast> kept = listAll().stream().collect(Collectors.toMap(Forecast::projectId, head -> head));
        refreshPortions(projects.listAll().stream()
                .filter(project -> !isOfToday(Optional.ofNullable(kept.get(project.id())), project.version()))
                .toList());
    }
}
