package org.yingjian.forecast;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Latest forecasts, and making them again. */
public interface Forecasts {

    Optional<Forecast> findForecast(long projectId);

    Map<Long, Forecast> listForecasts(Collection<Long> projectIds);

    /** Light and chance only, of all projects: what lists need. */
    List<Forecast> listAll();

    /** Computes now, keeps the result, announces {@link LightsChanged} when the light moved. */
    Forecast refresh(long projectId);

    /** All projects, after an import or when a day begins. */
    void refreshAll();
}
