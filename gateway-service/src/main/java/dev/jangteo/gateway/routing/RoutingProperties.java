package dev.jangteo.gateway.routing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who answers what.
 *
 * @param services by short name, which also names the circuit breaker
 * @param connectTimeout until a service takes the call
 * @param readTimeout until a service answers
 */
@Validated
@ConfigurationProperties("jangteo.gateway")
public record RoutingProperties(
        @NotEmpty Map<String, @Valid Service> services,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout) {

    /**
     * A service behind the gateway.
     *
     * @param paths patterns of the paths that are its
     */
    public record Service(@NotNull URI url, @NotEmpty List<String> paths) {}
}
