package org.yingjian;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.yingjian.shared.BusinessClock;

/** A clock that stands: half past nine on Monday 2016-05-23. */
public final class Monday implements BusinessClock {

    @Override
    public LocalDate today() {
        return LocalDate.of(2016, 5, 23);
    }

    @Override
    public LocalDateTime now() {
        return today().atTime(9, 30);
    }
}
