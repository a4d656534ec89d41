package dev.jangteo.gateway.entry;

import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CallerCheck;
import dev.jangteo.platform.security.TokenRefused;
import dev.jangteo.platform.web.Unavailable;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * An access token is only as good as its session: logout and suspension delete the session's key in Redis, and count
 * here at once. When Redis can't be asked, nobody is let in on trust.
 */
@Component
class LiveSessions implements CallerCheck {
    private static final String KEY = "session:";

    private final StringRedisTemplate redis;

    LiveSessions(StringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public void check(Caller caller) {
        if (!isLive(caller.sessionId())) {
            throw TokenRefused.sessionEnded();
        }
    }

    private boolean isLive(String sessionId) {
        try {
            return Boolean.TRUE.equals(redis.hasKey(KEY + sessionId));
        } catch (DataAccessException e) {
            throw new Unavailable("sessions can't be looked up", e);
        }
    }
}
