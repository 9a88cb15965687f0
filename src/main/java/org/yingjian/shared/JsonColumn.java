package org.yingjian.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * A column that keeps a value as JSON; keys of maps in order, so that equal values are equal texts, and days as ISO text.
 *
 * @param <T> what is kept
 */
public final class JsonColumn<T> {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new Jdk8Module())
            .registerModule(new JavaTimeModule())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final String name;
    private final String cure;
    private final TypeReference<T> type;

    /**
     * @param name table and column, for example {@code step_road.road}
     * @param cure what to do when its text cannot be read
     * @param type what is kept
     */
    public JsonColumn(String name, String cure, TypeReference<T> type) {
        this.name = name;
        this.cure = cure;
        this.type = type;
    }

    public String write(T value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("%s (%s): cannot be written as JSON.".formatted(name, value), e);
        }
    }

    public T read(String text) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("%s (%s): not readable JSON; %s.".formatted(name, text, cure), e);
        }
    }
}
