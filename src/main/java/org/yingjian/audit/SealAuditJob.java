package org.yingjian.audit;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yingjian.shared.BackgroundJob;

@Component
@BackgroundJob
class SealAuditJob {

    private final SealAudit seal;

    SealAuditJob(SealAudit seal) {
        this.seal = seal;
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    @SchedulerLock(name = "sealAudit", lockAtMostFor = "PT5M")
    void run() {
        seal.sealAll();
    }
}
