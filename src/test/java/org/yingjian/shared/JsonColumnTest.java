package org.yingjian.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values kept in a column as JSON. */
class JsonColumnTest {

    private final JsonColumn<Map<String, Object>> road =
            new JsonColumn<>("step_road.road", "place the project again", new TypeReference<>() {});

    @Test
    void equal_maps_are_equal_texts_however_they_were_filled() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("scale", "large");
        one.put("green", true);
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("green", true);
        other.put("scale", "large");
        assertThat(road.write(one)).isEqualTo(road.write(other)).isEqualTo("{\"green\":true,\"scale\":\"large\"}");
    }

    @Test
    void what_was_written_is_read_as_it_was() {
        Map<String, Object> value = Map.of("green", true, "schools", 3, "scale", "large");
        assertThat(road.read(road.write(value))).isEqualTo(value);
    }

    @Test
    void a_day_is_its_iso_text() {
        JsonColumn<LocalDate> day = new JsonColumn<>("some.day", "enter it again", new TypeReference<>() {});
        assertThat(day.write(LocalDate.of(2026, 9, 1))).isEqualTo("\"2026-09-01\"");
        assertThat(day.read("\"2026-09-01\"")).isEqualTo(LocalDate.of(2026, 9, 1));
    }

    @Test
    void a_text_that_is_none_names_the_column_and_the_cure() {
        assertThatThrownBy(() -> road.read("{green"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("step_road.road ({green): not readable JSON; place the project again.");
    }
}
