package dev.jangteo.platform.clients;

import dev.jangteo.contracts.Identifier;
import dev.jangteo.platform.security.ServiceTokens;
import dev.jangteo.platform.web.ProblemSource;
import feign.Client;
import feign.RequestInterceptor;
import feign.Retryer;
import feign.codec.ErrorDecoder;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ClientHttpMessageConvertersCustomizer;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JAutoConfiguration;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigurationProperties;
import org.springframework.cloud.openfeign.CircuitBreakerNameResolver;
import org.springframework.cloud.openfeign.FeignAutoConfiguration;
import org.springframework.cloud.openfeign.FeignFormatterRegistrar;
import org.springframework.cloud.openfeign.support.FeignHttpMessageConverters;
import org.springframework.cloud.openfeign.support.HttpMessageConverterCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/** The defaults of all Feign clients. */
@AutoConfiguration(before = {FeignAutoConfiguration.class, Resilience4JAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(Resilience4JConfigurationProperties.class)
class ClientsAutoConfiguration {

    @Bean
    Client feignClient(ObjectProvider<ObservationRegistry> observations) {
        return new ObservedHttp(observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    /**
     * Spring Cloud OpenFeign 5.0.2 fills the list of converters at the first call and unguarded: of two first calls at
     * once, one finds it half full and can't write its request. So it is filled here, before there are calls.
     */
    @Bean
    FeignHttpMessageConverters feignHttpMessageConverters(
            ObjectProvider<ClientHttpMessageConvertersCustomizer> customizers,
            ObjectProvider<HttpMessageConverterCustomizer> cloudCustomizers) {
        var converters = new FeignHttpMessageConverters(customizers, cloudCustomizers);
        converters.getConverters();
        return converters;
    }

    @Bean
    Retryer feignRetryer() {
        return new ConnectionRetry();
    }

    @Bean
    ErrorDecoder feignErrorDecoder(JsonMapper json) {
        return new PeerAnswers(json);
    }

    @Bean
    RequestInterceptor introduction(ServiceTokens services) {
        return new Introduction(services);
    }

    @Bean
    FeignFormatterRegistrar identifiersInRequests() {
        return registry -> registry.addConverter(Identifier.class, String.class, Identifier::value);
    }

    @Bean
    CircuitBreakerNameResolver oneBreakerAPeer() {
        return (client, _, _) -> client;
    }

    @Bean
    Resilience4JCircuitBreakerFactory circuitBreakerFactory(
            CircuitBreakerRegistry breakers,
            TimeLimiterRegistry limiters,
            Resilience4JConfigurationProperties properties) {
        return new PeerCircuitBreakers(breakers, limiters, properties);
    }

    /** Before the sources that know a failure only by its kind: a peer has said it more exactly. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ProblemSource peerProblems() {
        return new PeerProblems();
    }
}
