/**
 * People, the organisations they belong to, their role and the counties they may see; login data. Knows nothing of
 * projects.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "audit"})
package org.yingjian.account;
