/**
 * Append-only record of who did what, when and why, chained by hashes after the fact so that commands never wait for one
 * another.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.yingjian.audit;
