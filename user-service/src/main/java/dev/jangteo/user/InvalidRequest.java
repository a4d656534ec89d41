package dev.jangteo.user;

import dev.jangteo.platform.web.BadRequest;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects all that is wrong with a request, so that a person corrects a form once and not field by field. */
public final class InvalidRequest extends BadRequest {
    public InvalidRequest() {
        super("invalid-request");
    }

    /**
     * Reads a field that must be there.
     *
     * @param code of the fault when it can't be read
     */
    public <T> Optional<T> require(
            String field, @Nullable String typed, Function<String, Optional<T>> read, String code) {
        if (typed == null || typed.isBlank()) {
            at(field, "missing");
            return Optional.empty();
        }
        return read(field, typed, read, code);
    }

    /** Reads a field that is there. */
    public <T> Optional<T> read(String field, String typed, Function<String, Optional<T>> read, String code) {
        var value = read.apply(typed);
        if (value.isEmpty()) {
            at(field, code);
        }
        return value;
    }

    public void throwIfAny() {
        if (!fields().isEmpty()) {
            throw this;
        }
    }
}
