package dev.jangteo.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a product page, holding one or more SKUs. */
public record ProductId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProductId {
        Identifier.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
