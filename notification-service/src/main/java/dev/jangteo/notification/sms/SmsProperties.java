package dev.jangteo.notification.sms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param apiUrl base of the provider's API
 * @param sender the number texts come from, registered with the provider
 */
@Validated
@ConfigurationProperties("jangteo.sms")
record SmsProperties(
        URI apiUrl,
        @NotBlank String apiKey,
        @NotBlank String apiSecret,
        @Pattern(regexp = "\\d{8,11}") String sender,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout) {}
