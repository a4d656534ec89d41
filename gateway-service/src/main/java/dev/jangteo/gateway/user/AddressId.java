package dev.jangteo.gateway.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.jangteo.contracts.Identifier;

/** Names an entry of an address book. */
public record AddressId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AddressId {
        Identifier.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
