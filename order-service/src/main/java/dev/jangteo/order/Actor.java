package dev.jangteo.order;

import java.util.Locale;

/** Who acts on an order. */
public enum Actor {
    USER,
    AGENT,
    ADMIN,
    SYSTEM;

    /** As a cancellation names them: {@code user}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the timeline names them. */
    String cause() {
        return this == USER ? "customer" : label();
    }
}
