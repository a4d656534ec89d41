package dev.jangteo.gateway.routing;

import dev.jangteo.platform.web.Problem;
import dev.jangteo.platform.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** 504 for a service that is too slow. */
@Component
class RoutingProblems implements ProblemSource {
    @Override
    public @Nullable Problem problemOf(Throwable failure) {
        return failure instanceof ServiceTooSlow ? Problem.of(HttpStatus.GATEWAY_TIMEOUT, "gateway-timeout") : null;
    }
}
