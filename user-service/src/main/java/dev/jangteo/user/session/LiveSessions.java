package dev.jangteo.user.session;

import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CallerCheck;
import dev.jangteo.platform.security.TokenRefused;
import dev.jangteo.platform.web.Unavailable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Accounts are worth a second look: here, too, and not at the gateway only, a token is as good as its session. */
@Component
class LiveSessions implements CallerCheck {
    private final Sessions sessions;

    LiveSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void check(Caller caller) {
        if (!isLive(caller.sessionId())) {
            throw TokenRefused.sessionEnded();
        }
    }

    private boolean isLive(String sessionId) {
        try {
            return sessions.isLive(sessionId);
        } catch (DataAccessException e) {
            throw new Unavailable("whether a session is live can't be said", e);
        }
    }
}
