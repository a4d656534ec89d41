package dev.jangteo.gateway.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.jangteo.contracts.Identifier;

/** Names a stored card. */
record CardId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CardId { // or GraphQL can't make one of an argument
        Identifier.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
