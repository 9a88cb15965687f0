/** Keeps content outside the database under its hash, and tells a photograph by its content. Knows nothing of projects. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.yingjian.files;
