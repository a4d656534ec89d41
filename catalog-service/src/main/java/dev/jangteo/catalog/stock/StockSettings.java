package dev.jangteo.catalog.stock;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param reservationExpiry how long units stay reserved for an order that nobody has seen
 * @param loadPatience how long a caller waits for availability to be rebuilt in Redis before it is told to come back
 * @param builderSilence a builder not heard of for this long is taken for dead, and another one begins
 * @param keepReservations how long the reservation of an order that has ended is kept; longer than goods can be returned
 * @param lowStockAt so few units on hand are low, for SKUs that are new from now on
 * @param auditAtOnce how many shelves an audit looks at together; the more, the less often it reads all reservations
 * @param auditPause how long an audit waits before it looks at a difference again
 */
@Validated
@ConfigurationProperties("jangteo.catalog.stock")
public record StockSettings(
        @DefaultValue("30m") @NotNull Duration reservationExpiry,
        @DefaultValue("10s") @NotNull Duration loadPatience,
        @DefaultValue("5s") @NotNull Duration builderSilence,
        @DefaultValue("90d") @NotNull Duration keepReservations,
        @DefaultValue("5") @PositiveOrZero int lowStockAt,
        @DefaultValue("5000") @Positive int auditAtOnce,
        @DefaultValue("500ms") @NotNull Duration auditPause) {}
