package dev.jangteo.gateway.entry;

import dev.jangteo.platform.security.Role;
import dev.jangteo.platform.web.ProblemWriter;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.TimeoutOptions;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** The filters at the door, in the order in which a request meets them. */
@Configuration(proxyBeanMethods = false)
class EntryConfiguration {
    /** Inside of the trace, outside of everything that reads bodies or answers. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    FilterRegistrationBean<CorsFilter> cors(EntryProperties properties) {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(properties.allowedOrigins());
        cors.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));
        cors.setAllowedHeaders(
                List.of("Authorization", "Content-Type", "Accept-Language", "Idempotency-Key", "traceparent"));
        cors.setExposedHeaders(List.of("Location", "Retry-After", "Idempotency-Replayed"));
        cors.setMaxAge(Duration.ofHours(1));
        var everywhere = new UrlBasedCorsConfigurationSource();
        everywhere.registerCorsConfiguration("/**", cors);
        return at(FIRST, new CorsFilter(everywhere));
    }

    @Bean
    FilterRegistrationBean<RequestIntake> requestIntake(EntryProperties properties, ProblemWriter problems) {
        return at(FIRST + 1, new RequestIntake(properties.maxRequestSize(), problems));
    }

    /** Links with tokens in them are opened here: where to goes on must not tell them. */
    @Bean
    Customizer<HttpSecurity> securityHeaders() {
        return http -> http.headers(headers -> headers.referrerPolicy(it -> it.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(it -> it.policy("camera=(), geolocation=(), microphone=()")));
    }

    /** Some of what admins may look at, agents may, too: this rule comes before the one that shuts them out. */
    @Bean
    Customizer<HttpSecurity> staffPaths(EntryProperties properties) {
        return http -> http.authorizeHttpRequests(paths -> properties
                .staffPaths()
                .forEach(path ->
                        paths.requestMatchers(HttpMethod.GET, path).hasAnyRole(Role.AGENT.name(), Role.ADMIN.name())));
    }

    /** While Redis is away, sessions are unknown at once rather than after a time-out each. */
    @Bean
    LettuceClientOptionsBuilderCustomizer failFast() {
        return options -> options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled());
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> at(int order, F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
