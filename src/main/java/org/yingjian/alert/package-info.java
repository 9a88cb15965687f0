/**
 * Who hears what, how loudly, how often. Watches for changes worth telling, writes mails in plain words, keeps them in an
 * outbox until the server has taken them.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "calendar",
            "account",
            "audit",
            "workflow",
            "clock",
            "inspection",
            "project",
            "procurement",
            "step",
            "progress",
            "forecast"
        })
package org.yingjian.alert;
