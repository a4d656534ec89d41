package dev.jangteo.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one sellable variant of a product (product + option values), the unit of stock. */
public record SkuId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SkuId {
        Identifier.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
