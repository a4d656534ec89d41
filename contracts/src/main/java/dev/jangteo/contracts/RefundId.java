package dev.jangteo.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one refund of a payment. */
public record RefundId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RefundId {
        Identifier.check(value);
    }

    /** The refund of a payment that could not be used at all. */
    public static RefundId ofAll(PaymentId payment) {
        return new RefundId(payment.value() + ":all");
    }

    @Override
    public String toString() {
        return value;
    }
}
