package dev.jangteo.gateway.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.jangteo.contracts.Identifier;

/** Names a review. */
record ReviewId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReviewId { // or GraphQL can't make one of an argument
        Identifier.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
