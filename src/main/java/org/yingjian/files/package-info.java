/** Keeps content outside the database under its hash, and tells by its content what a file is. Knows nothing of projects. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package org.yingjian.files;
