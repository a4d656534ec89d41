package dev.jangteo.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one published event; the same on every re-delivery. */
public record EventId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EventId {
        Identifier.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
