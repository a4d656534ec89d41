package dev.jangteo.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who or what made something happen to an order, and when.
 *
 * @param by {@code customer}, {@code deadline}, or the name of the event that did it
 */
public record Cause(String by, Instant at, @Nullable String traceId) {}
