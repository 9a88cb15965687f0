package planted.step;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;

/** Planted: the system's time, four ways. */
@SuppressWarnings("JavaTimeDefaultTimeZone")
class AsksTheSystem {
    LocalDate today() {
        return LocalDate.now();
    }

    LocalDateTime there() {
        return LocalDateTime.now(ZoneId.of("Asia/Shanghai"));
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Date date() {
        return new Date();
    }
}
