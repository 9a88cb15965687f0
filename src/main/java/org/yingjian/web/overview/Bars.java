package org.yingjian.web.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.Light;
import org.yingjian.overview.Overview.CountyRow;
import org.yingjian.web.words.PageWords;

/** The small bar beside a county: its projects by light, as parts of a hundred. */
@Component("bars")
public class Bars {

    private static final List<Light> ORDER =
            List.of(Light.REACHED, Light.GREEN, Light.YELLOW, Light.RED, Light.BLACK, Light.NONE);

    private final PageWords words;

    Bars(PageWords words) {
        this.words = words;
    }

    record Part(Light light, double x, double width) {}

    public List<Part> of(CountyRow row) {
        List<Part> parts = new ArrayList<>();
        double x = 0;
        for (Light light : ORDER) {
            double width =
                    row.projects() == 0 ? 0 : 100.0 * row.lights().get(light).projects() / row.projects();
            if (width > 0) {
                parts.add(new Part(light, x, width));
                x += width;
            }
        }
        return parts;
    }

    public String label(CountyRow row) {
        return ORDER.stream()
                .filter(l -> row.lights().get(l).projects() > 0)
                .map(l -> words.light(l) + " " + row.lights().get(l).projects())
                .collect(Collectors.joining(", "));
    }
}
