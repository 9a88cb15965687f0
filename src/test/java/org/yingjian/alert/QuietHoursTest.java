package org.yingjian.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        "2016-05-23T20:59, 2016-05-23T20:59",
        "2016-05-23T21:00, 2016-05-24T07:00",
        "2016-05-24T00:10, 2016-05-24T07:00",
        "2016-05-24T07:00, 2016-05-24T07:00",
        "2016-05-24T12:00, 2016-05-24T12:00"
    })
    void mailsOfTheNightWaitForTheMorning(LocalDateTime written, LocalDateTime leaves) {
        assertThat(new QuietHours("21:00", "07:00").notBefore(written)).isEqualTo(leaves);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-05-23T12:10, 2016-05-23T14:00",
        "2016-05-23T14:00, 2016-05-23T14:00",
        "2016-05-23T11:59, 2016-05-23T11:59"
    })
    void quietHoursMayLieWithinTheDay(LocalDateTime written, LocalDateTime leaves) {
        assertThat(new QuietHours("12:00", "14:00").notBefore(written)).isEqualTo(leaves);
    }

    @Test
    void withoutQuietHoursEveryMomentIsRight() {
        LocalDateTime midnight = LocalDateTime.of(2016, 5, 24, 0, 0);
        assertThat(new QuietHours("00:00", "00:00").notBefore(midnight)).isEqualTo(midnight);
    }
}
