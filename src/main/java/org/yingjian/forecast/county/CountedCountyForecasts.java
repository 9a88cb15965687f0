package org.yingjian.forecast.county;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.CountyForecasts;
import org.yingjian.forecast.core.MissLaw;
import org.yingjian.forecast.make.PlacedProject;
import org.yingjian.project.Project;

/** Mixes the projects' own chances over the pace of the offices and firms they share; kept until one of them changes. */
@Component
class CountedCountyForecasts implements CountyForecasts {

    private static final int WORST = 3;
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private final LiveProjects live;
    private final SharedPace pace;
    private final Map<Optional<String>, Kept> known = new ConcurrentHashMap<>();

    private record Kept(LiveProjects.Stamp stamp, CountyForecast forecast) {}

    CountedCountyForecasts(LiveProjects live, SharedPace pace) {
        this.live = live;
        this.pace = pace;
    }

    @Override
    public CountyForecast get(Optional<String> county) {
        List<Project> projects = live.list(county);
        LiveProjects.Stamp stamp = live.stamp(projects);
        Kept kept = known.get(county);
        if (kept == null || !kept.stamp().equals(stamp)) {
            kept = new Kept(stamp, count(county, projects));
            known.put(county, kept);
        }
        return kept.forecast();
    }

    private CountyForecast count(Optional<String> county, List<Project> projects) {
        LiveProjects.Found found = live.place(projects);
        List<PlacedProject> placed = found.placed();
        Map<Long, Double> chances = RateMany.rate(placed);
        List<SharedPace.Factor> factors = pace.strongest(placed, chances);
        double[] own = new double[placed.size()];
        double[][] loading = new double[placed.size()][factors.size()];
        for (int i = 0; i < own.length; i++) {
            long id = placed.get(i).facts().project().id();
            own[i] = chances.get(id);
            for (int o = 0; o < factors.size(); o++) {
                loading[i][o] = MissLaw.loading(own[i], factors.get(o).slow().getOrDefault(id, own[i]));
            }
        }
        MissLaw law = MissLaw.of(own, loading);
        return new CountyForecast(
                county,
                live.today(),
                own.length,
                found.withoutForecast(),
                DoubleStream.of(law.law()).boxed().toList(),
                law.mean(),
                law.quantile(LOW),
                law.quantile(HIGH),
                law.allReady(),
                MissLaw.independent(own).allReady(),
                worst(chances),
                (int) placed.stream().filter(p -> p.road().own().isAlone()).count(),
                pace.pace(),
                factors.stream().map(f -> shared(f, chances)).toList());
    }

    private static List<Weak> worst(Map<Long, Double> chances) {
        return chances.entrySet().stream()
                .map(e -> new Weak(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingDouble(Weak::chance).thenComparing(Weak::projectId))
                .limit(WORST)
                .toList();
    }

    private static Shared shared(SharedPace.Factor factor, Map<Long, Double> chances) {
        double more = factor.slow().entrySet().stream()
                .mapToDouble(e -> chances.get(e.getKey()) - e.getValue())
                .sum();
        return new Shared(factor.organisation(), factor.slow().size(), more);
    }
}
