package org.yingjian.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Road variables as kept in the register: JSON, keys in order, so that equal roads are equal texts. */
@Component
class RoadText {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();

    String write(Map<String, Object> road) {
        try {
            return json.writeValueAsString(new TreeMap<>(road));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("road (%s): only words, numbers, true and false.".formatted(road), e);
        }
    }

    Map<String, Object> read(String text) {
        try {
            return json.readValue(text, MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("road (%s): not readable JSON.".formatted(text), e);
        }
    }
}
