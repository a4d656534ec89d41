package dev.jangteo.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a node of the category tree. */
public record CategoryId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CategoryId {
        Identifier.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
