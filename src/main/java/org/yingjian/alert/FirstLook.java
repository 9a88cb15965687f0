package org.yingjian.alert;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yingjian.shared.Serving;

/** The ledger that comes with the program is loaded before this: the first day's mail is written on the first day. */
@Component
@Serving
class FirstLook {

    private final KeepingWatch watch;

    FirstLook(KeepingWatch watch) {
        this.watch = watch;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void started() {
        if (!watch.isWatching()) {
            watch.lookAround();
        }
    }
}
