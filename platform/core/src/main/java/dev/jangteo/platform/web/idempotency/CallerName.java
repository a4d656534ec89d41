package dev.jangteo.platform.web.idempotency;

import dev.jangteo.platform.security.CurrentCaller;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whose keys a request's key is one of. */
final class CallerName {
    private CallerName() {}

    /**
     * The user, or the peer service, behind the request going on now.
     *
     * @throws dev.jangteo.platform.web.Unauthenticated when nobody is: strangers would share their keys
     */
    static String current() {
        return CurrentCaller.find()
                .map(user -> "user:" + user.userId())
                .or(CallerName::service)
                .orElseGet(() -> "user:" + CurrentCaller.require().userId());
    }

    private static Optional<String> service() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(it -> !(it instanceof AnonymousAuthenticationToken))
                .map(Authentication::getName)
                .map(name -> "service:" + name);
    }
}
