package dev.jangteo.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a customer, agent or admin. */
public record UserId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UserId {
        Identifier.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
