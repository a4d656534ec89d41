package dev.jangteo.user.session;

import dev.jangteo.user.account.Account;
import dev.jangteo.user.session.LoginAttempt.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes down who tried to log in, for as long as that may be kept. */
@Component
class AttemptRecord {
    private final LoginAttempts attempts;
    private final LoginSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;

    AttemptRecord(LoginAttempts attempts, LoginSettings settings, MeterRegistry meters, Clock clock) {
        this.attempts = attempts;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    void add(LogIn wanted, Optional<Account> account, Outcome outcome) {
        attempts.insert(new LoginAttempt(
                UUID.randomUUID().toString(),
                wanted.emailKey(),
                account.map(Account::id).orElse(null),
                clock.instant(),
                wanted.address(),
                outcome));
        meters.counter("jangteo.logins", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    @Scheduled(initialDelay = 10, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void forgetOld() {
        attempts.deleteByAtBefore(clock.instant().minus(settings.keepAttempts()));
    }
}
