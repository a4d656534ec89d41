package dev.jangteo.user.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Verification mails.
 *
 * @param lifetime how long a link is good
 * @param pause at least this long between two mails to one account
 * @param linksADay at most this many mails to one account within 24 hours
 */
@ConfigurationProperties("user.verification")
record VerificationSettings(
        @DefaultValue("P1D") Duration lifetime,
        @DefaultValue("PT1M") Duration pause,
        @DefaultValue("5") int linksADay) {}
