package dev.jangteo.user.session;

import dev.jangteo.user.account.Account;
import dev.jangteo.user.keys.AccessTokens.AccessToken;
import java.time.Instant;

/** Somebody is logged in: who, and what their client holds. */
public record Session(Account account, AccessToken accessToken, String refreshToken, Instant refreshTokenExpiresAt) {
    @Override
    public String toString() {
        return "Session[user=" + account.id() + "]";
    }
}
