package dev.jangteo.user.account;

import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.events.Retry;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** What owners see and change of their accounts. */
@Service
public class KeepingProfiles {
    private final Accounts accounts;
    private final Clock clock;

    KeepingProfiles(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    public Account of(UserId user) {
        return accounts.findById(user).orElseThrow(() -> new AccountNotFound(user));
    }

    /** @throws dev.jangteo.user.InvalidRequest naming each field at fault */
    public Account change(UserId user, ProfileChange change) {
        return Retry.onConflict(() -> {
            var account = of(user);
            account.change(change.applyTo(account.profile()), clock.instant());
            return accounts.save(account);
        });
    }
}
