package org.yingjian.ledger;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.yingjian.clock.ClockHold;
import org.yingjian.shared.Problem;

/**
 * The import this process is running; one that died with its process is none. Meanwhile the demo clock stands: days passing
 * over a half-forecast ledger would tell people what is not so.
 */
@Component
class RunningImport implements ClockHold {

    private final AtomicReference<Long> underway = new AtomicReference<>();

    void begun(long id) {
        underway.set(id);
    }

    void ended(long id) {
        underway.updateAndGet(now -> now != null && now == id ? null : now);
    }

    Optional<Long> id() {
        return Optional.ofNullable(underway.get());
    }

    @Override
    public Optional<Problem> whyNotNow() {
        return id().map(id -> Problem.conflict("ledger.problem.clockHeld"));
    }
}
