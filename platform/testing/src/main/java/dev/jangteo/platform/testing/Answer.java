package dev.jangteo.platform.testing;

import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answered over HTTP. */
public record Answer(int status, HttpHeaders headers, String body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The body as JSON. */
    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** The text at a JSON pointer such as {@code /errors/0/field}; empty when there is nothing. */
    public String text(String pointer) {
        return json().at(pointer).asString("");
    }
}
