package dev.jangteo.user.session;

import dev.jangteo.contracts.UserId;
import dev.jangteo.user.account.Account;
import dev.jangteo.user.account.AccountBarred;
import dev.jangteo.user.account.AccountStatus;
import dev.jangteo.user.account.Accounts;
import dev.jangteo.user.keys.AccessTokens;
import dev.jangteo.user.session.Sessions.Grant;
import org.springframework.stereotype.Component;

/** Lets account holders in, as long as the account may be used. */
@Component
class Admission {
    private final Accounts accounts;
    private final Sessions sessions;
    private final AccessTokens tokens;

    Admission(Accounts accounts, Sessions sessions, AccessTokens tokens) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /**
     * Opens a session, then looks at the account again: a suspension stores the new standing first and ends the sessions
     * after that. So either it finds this session, or we find the suspension; a session of a barred account never
     * stays.
     */
    Session admit(UserId user) {
        var grant = sessions.open(user);
        return session(activeOr(user, grant.token().sessionId()), grant);
    }

    /** Exchanges a refresh token, with the roles the account has now. */
    Session renew(RefreshToken shown) {
        var user = sessions.userOf(shown.sessionId()).orElseThrow(SessionEnded::new);
        var account = activeOr(user, shown.sessionId());
        return session(account, sessions.rotate(shown));
    }

    private Account activeOr(UserId user, String sessionId) {
        var account = accounts.findById(user).orElseThrow(SessionEnded::new);
        if (account.status() != AccountStatus.ACTIVE) {
            sessions.end(user, sessionId);
            throw new AccountBarred(account.status());
        }
        return account;
    }

    private Session session(Account account, Grant grant) {
        var roles = account.roles().stream().map(Enum::name).sorted().toList();
        return new Session(
                account,
                tokens.issue(account.id(), grant.token().sessionId(), roles),
                grant.token().value(),
                grant.expiresAt());
    }
}
