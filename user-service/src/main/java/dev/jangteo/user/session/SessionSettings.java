package dev.jangteo.user.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long one stays logged in.
 *
 * @param idle a session not refreshed for this long ends
 * @param longest every session ends after this long
 * @param retryGrace how long a refresh token just used may come once more, for the client whose answer was lost or
 *     that refreshed from two windows at once
 */
@ConfigurationProperties("user.session")
record SessionSettings(
        @DefaultValue("P14D") Duration idle,
        @DefaultValue("P90D") Duration longest,
        @DefaultValue("PT10S") Duration retryGrace) {}
