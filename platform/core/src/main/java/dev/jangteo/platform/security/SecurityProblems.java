package dev.jangteo.platform.security;

import dev.jangteo.platform.web.Problem;
import dev.jangteo.platform.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** Spring Security's refusals in our words. */
final class SecurityProblems implements ProblemSource {

    @Override
    public @Nullable Problem problemOf(Throwable failure) {
        return switch (failure) {
            case AuthenticationException _ -> Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated");
            case AccessDeniedException _
            when CurrentCaller.find().isEmpty() -> Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated");
            case AccessDeniedException _ -> Problem.of(HttpStatus.FORBIDDEN, "forbidden");
            default -> null;
        };
    }
}
