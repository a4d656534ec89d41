package dev.jangteo.platform.web;

import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;

/** The one place where failures become what callers are told, in REST, in filters and in GraphQL. */
public final class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final String TYPE = "urn:jangteo:problem:";

    private final List<ProblemSource> sources;
    private final MessageSource messages;
    private final Supplier<@Nullable Tracer> tracer;

    Problems(List<ProblemSource> sources, MessageSource messages, Supplier<@Nullable Tracer> tracer) {
        this.sources = sources;
        this.messages = messages;
        this.tracer = tracer;
    }

    /** What {@code failure} is to a caller. What nobody knows is our own fault: logged, and told without details. */
    public Problem of(Throwable failure) {
        var problem = known(failure);
        if (problem == null) {
            log.error("unexpected failure", failure);
            return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
        }
        if (problem.status().is5xxServerError()) {
            log.warn("{}: {}", problem.code(), causes(failure));
        }
        return problem;
    }

    /** Puts a problem into words. */
    public ProblemBody inWords(Problem problem, Locale locale) {
        return new ProblemBody(
                TYPE + problem.code(),
                message("status." + problem.status().value(), List.of(), locale),
                problem.status().value(),
                Objects.requireNonNullElseGet(problem.detail(), () -> sentence(problem, locale)),
                problem.code(),
                problem.fields().stream().map(it -> inWords(it, locale)).toList(),
                traceId());
    }

    /** The trace of the work going on now: what a caller quotes and an operator searches for. */
    public @Nullable String traceId() {
        var current = tracer.get();
        var span = current == null ? null : current.currentSpan();
        return span == null || span.context().traceId().isEmpty()
                ? null
                : span.context().traceId();
    }

    private @Nullable Problem known(Throwable failure) {
        return sources.stream()
                .map(source -> source.problemOf(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private ProblemBody.FieldError inWords(Problem.Field field, Locale locale) {
        var text = field.message() != null ? field.message() : message("problem." + field.code(), field.args(), locale);
        return new ProblemBody.FieldError(field.field(), field.code(), text);
    }

    private @Nullable String sentence(Problem problem, Locale locale) {
        var sentence = message("problem." + problem.code(), problem.args(), locale);
        return sentence != null
                ? sentence
                : message("status." + problem.status().value(), List.of(), locale);
    }

    private @Nullable String message(String key, List<Object> args, Locale locale) {
        return messages.getMessage(key, args.toArray(), null, locale);
    }

    private static String causes(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure.toString() : failure + " <- " + causes(cause);
    }
}
