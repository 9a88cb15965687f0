/**
 * Ledgers in: CSV and XLSX as clerks keep them, checked row by row, all or none, placed into running diagrams.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "files",
            "calendar",
            "account",
            "clock",
            "inspection",
            "project",
            "step",
            "forecast"
        })
package org.yingjian.ledger;
