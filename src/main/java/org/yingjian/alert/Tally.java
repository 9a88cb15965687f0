package org.yingjian.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.Light;
import org.yingjian.project.Project;

/**
 * Projects counted by light.
 *
 * @param counts number of projects of each light
 * @param chances P of each live project with a forecast
 */
record Tally(Map<Light, Integer> counts, List<Double> chances) {

    static Tally of(Collection<Project> projects, Map<Long, Forecast> forecasts) {
        Map<Light, Integer> counts = new EnumMap<>(Light.class);
        for (Light light : Light.values()) {
            counts.put(light, 0);
        }
        List<Double> chances = new ArrayList<>();
        for (Project project : projects) {
            Light light = light(project, forecasts.get(project.id()));
            counts.merge(light, 1, Integer::sum);
            if (light != Light.REACHED && forecasts.containsKey(project.id())) {
                forecasts.get(project.id()).chance().ifPresent(chances::add);
            }
        }
        return new Tally(counts, chances);
    }

    static Light light(Project project, Forecast forecast) {
        if (project.status() == Project.Status.BACKFILLED || project.status() == Project.Status.DONE) {
            return Light.REACHED;
        }
        return forecast == null ? Light.NONE : forecast.light();
    }

    int count(Light light) {
        return counts.get(light);
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int live() {
        return total() - count(Light.REACHED);
    }

    /** P that none of them misses, each taken by itself. */
    double allReady() {
        return chances.stream().reduce(1.0, (one, other) -> one * other);
    }

    /** Number of projects that will miss: smallest n with P(misses ≤ n) ≥ share. Each taken by itself. */
    int misses(double share) {
        double[] law = new double[chances.size() + 1];
        law[0] = 1;
        int seen = 0;
        for (double ready : chances) {
            seen++;
            for (int n = seen; n > 0; n--) {
                law[n] = law[n] * ready + law[n - 1] * (1 - ready);
            }
            law[0] *= ready;
        }
        double sum = 0;
        for (int n = 0; n < law.length; n++) {
            sum += law[n];
            if (sum >= share) {
                return n;
            }
        }
        return chances.size();
    }
}
