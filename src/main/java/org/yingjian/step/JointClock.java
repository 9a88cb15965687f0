package org.yingjian.step;

import java.time.LocalDate;

/**
 * The joint limit of a project, counted from unified acceptance to today (or to the day it was dissolved).
 *
 * @param used working days used
 * @param limit working days allowed
 * @param extension further working days the government may add, once
 * @param dueOn last day without the extension
 * @param article the law
 */
public record JointClock(JointHandling joint, int used, int limit, int extension, LocalDate dueOn, String article) {}
