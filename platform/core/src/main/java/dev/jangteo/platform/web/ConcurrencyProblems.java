package dev.jangteo.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;

/** Two changed the same thing at once, and this one lost. */
final class ConcurrencyProblems implements ProblemSource {
    @Override
    public @Nullable Problem problemOf(Throwable failure) {
        return failure instanceof OptimisticLockingFailureException
                ? Problem.of(HttpStatus.CONFLICT, "concurrent-change")
                : null;
    }
}
