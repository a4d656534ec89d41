package dev.jangteo.platform.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A command that is not carried out, said by name. The sentence a caller reads comes from the message
 * {@code problem.<code>}, in the caller's language, with the arguments as {@code {0}}, {@code {1}}, ….
 */
public abstract sealed class Refusal extends RuntimeException
        permits BadRequest, Unauthenticated, Forbidden, NotFound, Conflict, RuleBroken, TooMany {
    private final HttpStatus status;
    private final String code;
    private final List<Object> args;
    private final List<FieldRefusal> fields = new ArrayList<>();
    private @Nullable Duration retryAfter;

    Refusal(HttpStatus status, String code, Object... args) {
        super(code);
        this.status = status;
        this.code = code;
        this.args = List.of(args);
    }

    /** Names the part of the request at fault, such as {@code lines[0].skuId}, refused for the same reason. */
    public final Refusal at(String field) {
        return at(field, code, args.toArray());
    }

    /** Names a part of the request at fault and why; may be called once for each. */
    public final Refusal at(String field, String fieldCode, Object... fieldArgs) {
        fields.add(new FieldRefusal(field, fieldCode, List.of(fieldArgs)));
        return this;
    }

    /** Says that this is not for good, and how long to wait before the next attempt; told in whole seconds. */
    public final Refusal retryAfter(Duration wait) {
        retryAfter = wait;
        return this;
    }

    /** How long to wait before the next attempt; null when another attempt won't help. */
    public final @Nullable Duration retryAfter() {
        return retryAfter;
    }

    public final HttpStatus status() {
        return status;
    }

    /** The stable kebab-case name clients may decide on. */
    public final String code() {
        return code;
    }

    public final List<Object> args() {
        return args;
    }

    public final List<FieldRefusal> fields() {
        return List.copyOf(fields);
    }

    /** A part of the request that is at fault, not yet put into words. */
    public record FieldRefusal(String field, String code, List<Object> args) {}
}
