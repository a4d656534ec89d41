package dev.jangteo.user.session;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How guessing is slowed.
 *
 * @param failures this many wrong passwords lock the address
 * @param locks how long the first, second… lock lasts; the last one repeats
 * @param remember failures and locks are forgotten after this long without one, or by the right password
 * @param keepAttempts how long the record of attempts is kept
 */
@ConfigurationProperties("user.login")
record LoginSettings(
        @DefaultValue("5") int failures,
        @DefaultValue({"PT1M", "PT5M", "PT15M", "PT1H"}) List<Duration> locks,
        @DefaultValue("P1D") Duration remember,
        @DefaultValue("P180D") Duration keepAttempts) {}
