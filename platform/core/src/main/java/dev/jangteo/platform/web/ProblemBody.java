package dev.jangteo.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem on the wire, RFC 9457 {@code application/problem+json}, with our members {@code code}, {@code errors} and
 * {@code traceId}.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        @Nullable String type,
        @Nullable String title,
        int status,
        @Nullable String detail,
        @Nullable String code,
        @Nullable List<FieldError> errors,
        @Nullable String traceId) {

    /** What is wrong with one field of the request. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record FieldError(
            String field, @Nullable String code, @Nullable String message) {}
}
