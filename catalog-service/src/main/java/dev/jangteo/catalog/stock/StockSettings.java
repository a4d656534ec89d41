package dev.jangteo.catalog.stock;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param reservationExpiry how long units stay reserved for an order that nobody has seen
 * @param loadPatience how long a caller waits for availability to be rebuilt in Redis before it is told to come back
 * @param builderSilence a builder not heard of for this long is taken for dead, and another one begins
 */
@Validated
@ConfigurationProperties("jangteo.catalog.stock")
public record StockSettings(
        @DefaultValue("30m") @NotNull Duration reservationExpiry,
        @DefaultValue("10s") @NotNull Duration loadPatience,
        @DefaultValue("5s") @NotNull Duration builderSilence) {}
