/**
 * Rules of tendering and government procurement: which method an amount asks for, how long a notice must stand, what is
 * splitting. Dated, from the tables.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "calendar", "workflow", "inspection", "project"})
package org.yingjian.procurement;
