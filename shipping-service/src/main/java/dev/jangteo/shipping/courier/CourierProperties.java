package dev.jangteo.shipping.courier;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param apiUrl base of the courier's API
 * @param apiKey who we are to the courier
 * @param webhookSecret what the courier signs its webhooks with: {@code whsec_} and base64
 * @param webhookTolerance how far a webhook's timestamp may be from our clock
 */
@Validated
@ConfigurationProperties("jangteo.courier")
record CourierProperties(
        URI apiUrl,
        @NotBlank String apiKey,
        @NotBlank String webhookSecret,
        @DefaultValue("5m") Duration webhookTolerance,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout) {}
