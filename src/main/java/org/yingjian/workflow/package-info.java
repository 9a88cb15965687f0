/**
 * Diagrams in motion, in plain words: what steps a diagram has, where a project's tokens stand, what opens when a step
 * ends. No type of the engine leaves this room.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.yingjian.workflow;
