package dev.jangteo.platform.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * A failure as a caller may know it, not yet in the caller's language.
 *
 * @param code names the problem and its message {@code problem.<code>}
 * @param args of that message
 * @param detail the finished sentence where somebody else already said it (a peer, in the same language)
 * @param retryAfter when trying again makes sense
 */
public record Problem(
        HttpStatusCode status,
        String code,
        List<Object> args,
        List<Field> fields,
        @Nullable String detail,
        @Nullable Duration retryAfter) {

    public static Problem of(HttpStatusCode status, String code) {
        return new Problem(status, code, List.of(), List.of(), null, null);
    }

    public Problem withFields(List<Field> faults) {
        return new Problem(status, code, args, faults, detail, retryAfter);
    }

    public Problem withRetryAfter(@Nullable Duration wait) {
        return new Problem(status, code, args, fields, detail, wait);
    }

    /** The problem a refusal or an unavailability is; null for everything else. */
    public static @Nullable Problem of(RuntimeException failure) {
        return switch (failure) {
            case Refusal it -> of(it);
            case Unavailable it -> of(HttpStatus.SERVICE_UNAVAILABLE, it.code()).withRetryAfter(it.retryAfter());
            default -> null;
        };
    }

    private static Problem of(Refusal refusal) {
        return new Problem(
                refusal.status(),
                refusal.code(),
                refusal.args(),
                refusal.fields().stream()
                        .map(it -> new Field(it.field(), it.code(), it.args(), null))
                        .toList(),
                null,
                refusal.retryAfter());
    }

    /** One fault of one field; with its finished sentence, or the arguments of {@code problem.<code>}. */
    public record Field(
            String field,
            String code,
            List<Object> args,
            @Nullable String message) {}
}
