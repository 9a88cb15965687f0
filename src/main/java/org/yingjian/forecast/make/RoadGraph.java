package org.yingjian.forecast.make;

import java.util.List;
import java.util.Map;
import org.yingjian.forecast.core.Graph;

/**
 * A diagram under one set of road variables, as the core sees it.
 *
 * @param graph the network up to the target
 * @param parts task → ids of the nodes that stand for it, several for a collapsed task; only tasks on this road
 * @param waits timer → task whose minimum it keeps
 */
public record RoadGraph(Graph graph, Map<String, List<String>> parts, Map<String, String> waits) {}
