package dev.jangteo.platform.security;

import dev.jangteo.platform.web.Problem;
import dev.jangteo.platform.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Spring Security's refusals in our words. */
final class SecurityProblems implements ProblemSource {

    @Override
    public @Nullable Problem problemOf(Throwable failure) {
        return switch (failure) {
            case AuthenticationException _ -> Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated");
            case AccessDeniedException _ ->
                denied(SecurityContextHolder.getContext().getAuthentication());
            default -> null;
        };
    }

    private static @Nullable Problem denied(@Nullable Authentication who) {
        return who instanceof UserAuthentication || who instanceof ServiceAuthentication
                ? Problem.of(HttpStatus.FORBIDDEN, "forbidden")
                : Problem.of(CurrentCaller.whyNobody(who));
    }
}
