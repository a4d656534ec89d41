package dev.jangteo.journeys;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the shop answered. */
record Reply(int status, String text) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    JsonNode json() {
        return JSON.readTree(text.isEmpty() ? "null" : text);
    }

    /** The text at a JSON pointer; empty when there is nothing. */
    String at(String pointer) {
        return json().at(pointer).asString("");
    }

    /** The name of the problem, over REST or GraphQL. */
    String code() {
        var rest = at("/code");
        return rest.isEmpty() ? at("/errors/0/extensions/code") : rest;
    }

    @Override
    public String toString() {
        return status + " " + text;
    }
}
