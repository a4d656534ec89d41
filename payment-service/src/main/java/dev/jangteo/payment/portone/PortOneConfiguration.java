package dev.jangteo.payment.portone;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gateway's adapter and its circuit breaker: opens when half of 20 calls fail, tries again after 5 s. */
@Configuration(proxyBeanMethods = false)
class PortOneConfiguration {
    static final Duration OPEN_FOR = Duration.ofSeconds(5);

    @Bean
    PortOne portOne(PortOneSettings settings, CircuitBreakerRegistry breakers) {
        return new PortOne(settings, breakers.circuitBreaker("portone", breaker()));
    }

    @Bean
    WebhookVerification webhookVerification(PortOneSettings settings) {
        return new WebhookVerification(settings.webhookSecret());
    }

    static CircuitBreakerConfig breaker() {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(OPEN_FOR)
                .permittedNumberOfCallsInHalfOpenState(3)
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .build();
    }
}
