/** Reads BPMN 2.0 and DMN files and judges whether they can run. Knows no engine and fetches nothing from elsewhere. */
package org.yingjian.workflow.bpmn;
