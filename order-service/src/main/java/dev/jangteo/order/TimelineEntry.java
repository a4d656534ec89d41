package dev.jangteo.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.convert.ValueConverter;

/** One step of an order's life: where it came to, who or what caused it, when, in which trace (O10). */
public record TimelineEntry(
        @ValueConverter(StatusConverter.class) OrderStatus status,
        String cause,
        Instant at,
        @Nullable String traceId) {}
