package dev.jangteo.catalog.purchase;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param keep how long a purchase is kept after it was last heard of; until then it can be reviewed */
@Validated
@ConfigurationProperties("jangteo.catalog.purchases")
public record PurchaseSettings(
        @DefaultValue("365d") @NotNull Duration keep) {}
