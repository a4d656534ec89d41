package dev.jangteo.platform.clients;

import dev.jangteo.platform.web.Problem;
import dev.jangteo.platform.web.ProblemBody;
import feign.FeignException;
import feign.Response;
import feign.codec.ErrorDecoder;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a peer's refusal (4xx with a problem) from its failure (everything else that isn't an answer). A peer that says
 * itself that it can't now (503 with a problem) is alive: that doesn't count against it.
 */
final class PeerAnswers implements ErrorDecoder {
    private final JsonMapper json;

    PeerAnswers(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Exception decode(String method, Response response) {
        var status = HttpStatusCode.valueOf(response.status());
        var refused = status.is4xxClientError() && !isOurFault(response);
        var problem = refused || status == HttpStatus.SERVICE_UNAVAILABLE ? problem(status, response) : null;
        if (problem == null) {
            return FeignException.errorStatus(method, response);
        }
        return refused ? new PeerRefusal(peer(method), problem) : new PeerUnavailable(peer(method), problem);
    }

    /** Our own token refused is nothing our caller can mend. */
    private static boolean isOurFault(Response response) {
        return response.status() == HttpStatus.UNAUTHORIZED.value()
                && URI.create(response.request().url()).getPath().startsWith("/internal/");
    }

    private @Nullable Problem problem(HttpStatusCode status, Response response) {
        if (response.body() == null) {
            return null;
        }
        try (var body = response.body().asInputStream()) {
            var said = json.readValue(body, ProblemBody.class);
            return said.code() == null
                    ? null
                    : new Problem(status, said.code(), List.of(), fields(said), said.detail(), retryAfter(response));
        } catch (IOException | JacksonException e) {
            return null;
        }
    }

    private static List<Problem.Field> fields(ProblemBody said) {
        return Objects.requireNonNullElse(said.errors(), List.<ProblemBody.FieldError>of()).stream()
                .map(it -> new Problem.Field(
                        it.field(), Objects.requireNonNullElse(it.code(), "invalid"), List.of(), it.message()))
                .toList();
    }

    private static @Nullable Duration retryAfter(Response response) {
        return response.headers().getOrDefault(HttpHeaders.RETRY_AFTER, List.of()).stream()
                .filter(it -> it.matches("\\d{1,6}"))
                .findFirst()
                .map(it -> Duration.ofSeconds(Long.parseLong(it)))
                .orElse(null);
    }

    private static String peer(String method) {
        return method.substring(0, method.indexOf('#'));
    }
}
