package dev.jangteo.user.account;

import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.events.Retry;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Proving e-mail addresses by mailed links. */
@Service
public class Verifying {
    private final Accounts accounts;
    private final VerificationSettings settings;
    private final Clock clock;

    Verifying(Accounts accounts, VerificationSettings settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks for another link to be mailed; the one before is void. */
    public void requestLink(UserId user) {
        Retry.onConflict(() -> {
            var account = accounts.findById(user).orElseThrow(() -> new AccountNotFound(user));
            account.requestVerification(settings, clock.instant());
            return accounts.save(account);
        });
    }

    /**
     * Follows a link. Followed twice, also at the same moment, it verifies once and both are told so.
     *
     * @throws VerificationLinkInvalid when it is not the newest link of any account
     * @throws VerificationLinkExpired when it comes too late
     */
    public void follow(String link) {
        var token = VerificationToken.parse(link).orElseThrow(VerificationLinkInvalid::new);
        Retry.onConflict(() -> {
            var account = accounts.findById(token.user()).orElseThrow(VerificationLinkInvalid::new);
            return account.verify(token.secret(), clock.instant()) ? accounts.save(account) : account;
        });
    }
}
