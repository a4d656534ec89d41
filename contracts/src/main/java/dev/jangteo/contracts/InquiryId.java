package dev.jangteo.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a customer's inquiry. */
public record InquiryId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InquiryId {
        Identifier.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
