package dev.jangteo.catalog.alert;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param perUser how many alerts a customer may wait for
 * @param keepDone how long an alert is kept that was answered or withdrawn
 */
@Validated
@ConfigurationProperties("jangteo.catalog.alerts")
record AlertSettings(
        @DefaultValue("50") @Positive int perUser,
        @DefaultValue("30d") @NotNull Duration keepDone) {}
