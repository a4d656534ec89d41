package dev.jangteo.chaos.shop;

import tools.jackson.databind.JsonNode;

/** How a request ended, after all its tries. */
public sealed interface Answer {

    /** Done, by this try or an earlier one. */
    record Given(JsonNode body) implements Answer {}

    /** The shop understood and won't. */
    record Refused(int status, String code) implements Answer {}

    /** Nobody ever said. */
    record None() implements Answer {}

    default boolean isGiven() {
        return this instanceof Given;
    }

    /** What was answered, where nothing else will do. */
    default JsonNode given() {
        if (this instanceof Given(var body)) {
            return body;
        }
        throw new IllegalStateException("not answered: " + this);
    }
}
