package dev.jangteo.user.session;

import dev.jangteo.user.account.Account;
import dev.jangteo.user.account.AccountBarred;
import dev.jangteo.user.account.AccountStatus;
import dev.jangteo.user.account.Credentials;
import dev.jangteo.user.session.LoginAttempt.Outcome;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Logging in by e-mail address and password. Every attempt is recorded, whatever becomes of it. */
@Service
public class LoggingIn {
    private final Credentials credentials;
    private final LoginLock lock;
    private final AttemptRecord attempts;
    private final Admission admission;

    LoggingIn(Credentials credentials, LoginLock lock, AttemptRecord attempts, Admission admission) {
        this.credentials = credentials;
        this.lock = lock;
        this.attempts = attempts;
        this.admission = admission;
    }

    /**
     * @throws LoginLocked after repeated failures, for a growing time
     * @throws BadCredentials when no account has this address and password
     * @throws AccountBarred naming the standing of the account, told only to who knows its password
     */
    public Session logIn(LogIn wanted) {
        var account = credentials.holderOf(wanted.emailKey());
        try {
            var holder = identify(wanted, account);
            var session = admission.admit(holder.id());
            attempts.add(wanted, account, Outcome.SUCCEEDED);
            return session;
        } catch (LoginLocked refused) {
            attempts.add(wanted, account, Outcome.LOCKED);
            throw refused;
        } catch (BadCredentials refused) {
            attempts.add(wanted, account, account.isPresent() ? Outcome.WRONG_PASSWORD : Outcome.UNKNOWN_EMAIL);
            throw refused;
        } catch (AccountBarred refused) {
            attempts.add(wanted, account, outcomeOf(refused.standing()));
            throw refused;
        }
    }

    /** Whose password it is. Only a settled outcome is told: the lock may have come on while we looked. */
    private Account identify(LogIn wanted, Optional<Account> account) {
        var email = wanted.emailKey();
        refuseIfLocked(lock.remaining(email));
        var right = credentials.match(account, wanted.password());
        refuseIfLocked(lock.settle(email, right));
        if (!right) {
            throw new BadCredentials();
        }
        var holder = account.orElseThrow();
        if (holder.status() != AccountStatus.ACTIVE) {
            throw new AccountBarred(holder.status());
        }
        credentials.keepCurrent(holder, wanted.password());
        return holder;
    }

    private static void refuseIfLocked(Duration remaining) {
        if (remaining.isPositive()) {
            throw new LoginLocked(remaining);
        }
    }

    private static Outcome outcomeOf(AccountStatus standing) {
        return switch (standing) {
            case ACTIVE -> Outcome.SUCCEEDED;
            case DORMANT -> Outcome.DORMANT;
            case SUSPENDED -> Outcome.SUSPENDED;
            case WITHDRAWN -> Outcome.WITHDRAWN;
        };
    }
}
