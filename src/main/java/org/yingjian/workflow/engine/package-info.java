/** The only place that knows the process engine. Everything it gives away is in the words of {@code workflow}. */
package org.yingjian.workflow.engine;
