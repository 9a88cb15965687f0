package org.yingjian.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class A05_CalendarTablesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2016-02-30,2016-03-01,off,春节 | line 2: date (2016-02-30)",
                "2016-02-07,2016-02-13,rest,春节 | line 2: kind (rest)",
                "2016-02-07,2016-02-01,off,春节 | line 2: to (2016-02-01)",
                "2016-02-07,2016-02-13,off | line 2: 3 cells"
            })
    void aBadLineIsNamedWithFileLineAndValue(String line, String message) {
        assertThatThrownBy(() -> CalendarTables.readHolidays(
                        "holidays.csv", new StringReader("from,to,kind,festival\n" + line + "\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holidays.csv " + message);
    }

    @Test
    void aForeignHeaderIsRefused() {
        assertThatThrownBy(() -> CalendarTables.readHolidays("holidays.csv", new StringReader("date,kind\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("header (date,kind)");
    }

    @Test
    void aNoticeTypedInChineseReadsAsTheFileDoes() {
        String header = "from,to,kind,festival\n";
        assertThat(CalendarTables.readHolidays(
                        "holidays.csv",
                        new StringReader(header + "2016-06-09,2016-06-11,放假,端午\n2016-06-12,2016-06-12,上班,端午\n")))
                .isEqualTo(CalendarTables.readHolidays(
                        "holidays.csv",
                        new StringReader(header + "2016-06-09,2016-06-11,off,端午\n2016-06-12,2016-06-12,work,端午\n")));
    }

    @Test
    void aByteOrderMarkAndCommentsAreSkipped() {
        assertThat(CalendarTables.readHolidays(
                        "holidays.csv",
                        new StringReader("\uFEFF# notice\n\nfrom,to,kind,festival\n2016-02-07,2016-02-13,off,春节\n")))
                .singleElement()
                .extracting(Holiday::festival)
                .isEqualTo("春节");
    }
}
