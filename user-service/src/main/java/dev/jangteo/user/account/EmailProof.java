package dev.jangteo.user.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far an account is with proving its e-mail address.
 *
 * @param verifiedAt when it was proven
 * @param tokenHash of the newest link, kept after it was followed: following it again is no error
 * @param expiresAt when that link ends
 * @param sent when links were asked for, within the last day
 */
record EmailProof(
        @Nullable Instant verifiedAt,
        @Nullable String tokenHash,
        @Nullable Instant expiresAt,
        List<Instant> sent) {
    static final EmailProof NONE = new EmailProof(null, null, null, List.of());

    private static final Duration DAY = Duration.ofDays(1);

    boolean isVerified() {
        return verifiedAt != null;
    }

    /** How long until the next link may be asked for; zero or less when it may be now. */
    Duration untilNextLink(VerificationSettings settings, Instant now) {
        var today = within(now);
        var afterPause = today.isEmpty() ? now : today.getLast().plus(settings.pause());
        var afterDay = today.size() < settings.linksADay()
                ? now
                : today.get(today.size() - settings.linksADay()).plus(DAY);
        return Duration.between(now, afterPause.isAfter(afterDay) ? afterPause : afterDay);
    }

    EmailProof linkSent(String hash, Instant expires, Instant now) {
        return new EmailProof(
                verifiedAt,
                hash,
                expires,
                Stream.concat(within(now).stream(), Stream.of(now)).toList());
    }

    boolean isExpired(Instant now) {
        return expiresAt == null || !now.isBefore(expiresAt);
    }

    EmailProof verified(Instant now) {
        return new EmailProof(now, tokenHash, expiresAt, List.of());
    }

    private List<Instant> within(Instant now) {
        return sent.stream().filter(at -> at.plus(DAY).isAfter(now)).toList();
    }
}
