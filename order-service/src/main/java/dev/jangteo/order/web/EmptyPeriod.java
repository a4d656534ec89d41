package dev.jangteo.order.web;

import dev.jangteo.platform.web.BadRequest;

/** The period asked for ends before it begins. */
final class EmptyPeriod extends BadRequest {
    EmptyPeriod() {
        super("invalid-request");
        at("to", "empty-period");
    }
}
