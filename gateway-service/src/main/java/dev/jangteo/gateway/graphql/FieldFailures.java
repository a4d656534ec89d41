package dev.jangteo.gateway.graphql;

import dev.jangteo.platform.web.ProblemBody;
import dev.jangteo.platform.web.Problems;
import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says a field's failure in GraphQL as REST says it in a problem: same codes, same sentences. */
@Component
class FieldFailures extends DataFetcherExceptionResolverAdapter {
    private final Problems problems;

    FieldFailures(Problems problems) {
        this.problems = problems;
        setThreadLocalContextAware(true);
    }

    @Override
    protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
        var found = problems.of(unwrapped(failure));
        var problem = problems.inWords(found, environment.getLocale());
        return GraphqlErrorBuilder.newError(environment)
                .message("%s", Objects.requireNonNullElse(problem.detail(), problem.title()))
                .errorType(classification(problem.status()))
                .extensions(extensions(problem, found.retryAfter()))
                .build();
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static ErrorClassification classification(int status) {
        var known = HttpStatus.resolve(status);
        return ErrorClassification.errorClassification(known == null ? "UNKNOWN" : known.name());
    }

    private static Map<String, Object> extensions(ProblemBody problem, @Nullable Duration retryAfter) {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", Objects.requireNonNull(problem.code()));
        extensions.put("status", problem.status());
        var errors = Objects.requireNonNullElse(problem.errors(), List.<ProblemBody.FieldError>of());
        if (!errors.isEmpty()) {
            extensions.put("field", errors.getFirst().field());
            extensions.put("errors", errors);
        }
        if (retryAfter != null) {
            extensions.put("retryAfter", Math.max(1, Math.ceilDiv(retryAfter.toMillis(), 1000)));
        }
        if (problem.traceId() != null) {
            extensions.put("traceId", problem.traceId());
        }
        return extensions;
    }
}
