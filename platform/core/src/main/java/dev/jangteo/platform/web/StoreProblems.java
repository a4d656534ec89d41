package dev.jangteo.platform.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.http.HttpStatus;

/** What a store answers that a caller may know: somebody else was faster, or the store can't be reached now. */
final class StoreProblems implements ProblemSource {
    /** Others found the server gone a moment ago, and so nobody asks it now. */
    private static final String POOL_CLEARED = "com.mongodb.MongoConnectionPoolClearedException";

    private static final Duration SOON = Duration.ofSeconds(1);

    @Override
    public @Nullable Problem problemOf(Throwable failure) {
        return switch (failure) {
            case OptimisticLockingFailureException _ ->
                Problem.of(HttpStatus.CONFLICT, "concurrent-change").withRetryAfter(SOON);
            case DataAccessResourceFailureException it -> Problem.of(new Unavailable("store", it));
            case QueryTimeoutException it -> Problem.of(new Unavailable("store", it));
            case UncategorizedDataAccessException it
            when isAway(it.getCause()) -> Problem.of(new Unavailable("store", it));
            default -> null;
        };
    }

    /** By its name: not every service has MongoDB. */
    private static boolean isAway(@Nullable Throwable cause) {
        return cause != null && cause.getClass().getName().equals(POOL_CLEARED);
    }
}
