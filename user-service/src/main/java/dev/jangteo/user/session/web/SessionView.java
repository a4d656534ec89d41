package dev.jangteo.user.session.web;

import dev.jangteo.user.account.web.UserView;
import dev.jangteo.user.session.Session;
import java.time.Instant;

/** What a client needs to act as a user, and to stay logged in. */
record SessionView(
        UserView user,
        String accessToken,
        Instant accessTokenExpiresAt,
        String refreshToken,
        Instant refreshTokenExpiresAt) {
    static SessionView of(Session session) {
        return new SessionView(
                UserView.of(session.account()),
                session.accessToken().value(),
                session.accessToken().expiresAt(),
                session.refreshToken(),
                session.refreshTokenExpiresAt());
    }
}
