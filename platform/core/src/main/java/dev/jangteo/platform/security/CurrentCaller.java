package dev.jangteo.platform.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The caller of the work going on now. */
public final class CurrentCaller {
    private CurrentCaller() {}

    public static Optional<Caller> find() {
        return Optional.ofNullable(authentication()).map(UserAuthentication::getPrincipal);
    }

    /**
     * The caller, where there has to be one.
     *
     * @throws RuntimeException a {@link NotLoggedIn}, or what was wrong with the token where one was shown
     */
    public static Caller require() {
        return find().orElseThrow(
                        () -> whyNobody(SecurityContextHolder.getContext().getAuthentication()));
    }

    static RuntimeException whyNobody(@Nullable Authentication stranger) {
        return stranger instanceof Nobody it ? it.why() : new NotLoggedIn();
    }

    /** The caller's access token as it came, to be passed on to peers. */
    public static Optional<String> token() {
        return Optional.ofNullable(authentication()).map(UserAuthentication::getCredentials);
    }

    private static @Nullable UserAuthentication authentication() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof UserAuthentication it ? it : null;
    }
}
