package dev.jangteo.platform.locks;

import dev.jangteo.platform.web.Problem;
import dev.jangteo.platform.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a caller is told who didn't get a lock. */
final class LockProblems implements ProblemSource {
    @Override
    public @Nullable Problem problemOf(Throwable failure) {
        return failure instanceof LockBusy it
                ? Problem.of(HttpStatus.CONFLICT, "busy-try-again").withRetryAfter(it.retryAfter())
                : null;
    }
}
