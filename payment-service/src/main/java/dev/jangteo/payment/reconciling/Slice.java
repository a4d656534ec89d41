package dev.jangteo.payment.reconciling;

import java.time.Instant;

/** A time of which the payments are compared. */
record Slice(Instant from, Instant until) {}
