package org.yingjian.workflow;

import java.util.Set;

/**
 * What a command did to the open steps of one project.
 *
 * @param opened ids of steps that opened
 * @param closed ids of steps that were open before and no longer are (the completed one included; others were cancelled by
 *     a return)
 * @param state where the project stands now
 */
public record StepsMoved(Set<String> opened, Set<String> closed, RunningState state) {}
