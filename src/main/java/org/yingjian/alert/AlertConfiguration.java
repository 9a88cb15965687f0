package org.yingjian.alert;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.yingjian.forecast.Forecasts;

/** Watching begins where there are forecasts to watch. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(Forecasts.class)
@Import({Briefs.class, TellSummaries.class, TellPeople.class, WatchAndTell.class, FirstLook.class})
class AlertConfiguration {}
