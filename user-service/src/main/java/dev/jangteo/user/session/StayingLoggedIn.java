package dev.jangteo.user.session;

import dev.jangteo.platform.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Exchanging refresh tokens, until logout. */
@Service
public class StayingLoggedIn {
    private static final Logger log = LoggerFactory.getLogger(StayingLoggedIn.class);

    private final Admission admission;
    private final Sessions sessions;

    StayingLoggedIn(Admission admission, Sessions sessions) {
        this.admission = admission;
        this.sessions = sessions;
    }

    /**
     * @throws RefreshTokenInvalid when it is none of ours
     * @throws SessionEnded when its session is over
     * @throws RefreshTokenReused when it was exchanged before, which ends the session
     * @throws dev.jangteo.user.account.AccountBarred when the account may not be used any more
     */
    public Session refresh(String refreshToken) {
        var shown = RefreshToken.parse(refreshToken).orElseThrow(RefreshTokenInvalid::new);
        try {
            return admission.renew(shown);
        } catch (RefreshTokenReused theft) {
            log.warn("a refresh token was used twice: session ended");
            throw theft;
        }
    }

    /** Logs out; every token of the session is refused from now on. */
    public void logOut(Caller caller) {
        sessions.end(caller.userId(), caller.sessionId());
    }
}
