package org.yingjian.alert;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yingjian.shared.BackgroundJob;

@Component
@BackgroundJob
class SendMailsJob {

    private final DeliverMails deliver;

    SendMailsJob(DeliverMails deliver) {
        this.deliver = deliver;
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT15S")
    @SchedulerLock(name = "sendMails", lockAtMostFor = "PT10M")
    void run() {
        deliver.deliverWaiting();
    }
}
