package dev.jangteo.gateway.routing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
     * @param apart some of its paths, by the name of the circuit breaker they have to themselves
     */
    public record Service(
            @NotNull URI url,
            @NotEmpty List<String> paths,
            @DefaultValue Map<String, @Valid Apart> apart) {}

    /**
     * Paths that may fail without taking the rest of their service along.
     *
     * @param readTimeout until these are answered; null: as long as all others
     */
    public record Apart(
            @NotEmpty List<String> paths, @Nullable Duration readTimeout) {}
}
