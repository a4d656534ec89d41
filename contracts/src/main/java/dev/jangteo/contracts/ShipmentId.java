package dev.jangteo.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one parcel of an order. */
public record ShipmentId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ShipmentId {
        Identifier.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
