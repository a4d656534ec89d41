package dev.jangteo.gateway.graphql;

import dev.jangteo.platform.web.Problems;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gives a code to what GraphQL itself refuses before a field is fetched: bad syntax, unknown fields, wrong variables,
 * too much. The engine's own sentence stays, it is written for the developer who sees it.
 */
@Component
class RequestFailures implements WebGraphQlInterceptor {
    private final Problems problems;

    RequestFailures(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var traceId = problems.traceId();
        return chain.next(request).map(response -> withCodes(response, traceId));
    }

    private static WebGraphQlResponse withCodes(WebGraphQlResponse response, @Nullable String traceId) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        return errors.isEmpty()
                ? response
                : response.transform(it -> it.errors(
                        errors.stream().map(error -> withCode(error, traceId)).toList()));
    }

    private static GraphQLError withCode(GraphQLError error, @Nullable String traceId) {
        if (error.getExtensions() != null && error.getExtensions().containsKey("code")) {
            return error;
        }
        var refusal = Refusal.of(error.getErrorType());
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", refusal.code);
        extensions.put("status", refusal.status.value());
        if (traceId != null) {
            extensions.put("traceId", traceId);
        }
        return GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .locations(error.getLocations())
                .path(error.getPath())
                .errorType(ErrorClassification.errorClassification(refusal.status.name()))
                .extensions(extensions)
                .build();
    }

    private enum Refusal {
        SYNTAX("invalid-syntax", HttpStatus.BAD_REQUEST),
        QUERY("invalid-query", HttpStatus.BAD_REQUEST),
        TOO_MUCH("query-too-complex", HttpStatus.BAD_REQUEST),
        OURS("internal-error", HttpStatus.INTERNAL_SERVER_ERROR);

        private final String code;
        private final HttpStatus status;

        Refusal(String code, HttpStatus status) {
            this.code = code;
            this.status = status;
        }

        static Refusal of(@Nullable ErrorClassification type) {
            return switch (type) {
                case ErrorType.InvalidSyntax -> SYNTAX;
                case ErrorType.ValidationError, ErrorType.OperationNotSupported -> QUERY;
                case ErrorType.ExecutionAborted -> TOO_MUCH;
                case null, default -> OURS;
            };
        }
    }
}
