package dev.jangteo.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jangteo.platform.clients.PeerUnavailable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.cloud.client.circuitbreaker.ConfigBuilder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServiceGuardTests {
    private int calls;

    @Test
    void a_read_that_never_arrived_is_tried_again() throws Exception {
        assertThat(call("GET", 2, new ConnectException("refused")).statusCode().value())
                .isEqualTo(200);
        assertThat(calls).isEqualTo(3);
    }

    @Test
    void it_gives_up_after_the_third_time() {
        assertThatExceptionOfType(PeerUnavailable.class)
                .isThrownBy(() -> call("GET", 9, new HttpConnectTimeoutException("slow")));
        assertThat(calls).isEqualTo(3);
    }

    @Test
    void a_command_is_sent_once_whatever_happens() {
        assertThatExceptionOfType(PeerUnavailable.class)
                .isThrownBy(() -> call("POST", 9, new ConnectException("refused")));
        assertThat(calls).isEqualTo(1);
    }

    @Test
    void a_late_answer_is_not_asked_for_again() {
        assertThatExceptionOfType(ServiceTooSlow.class)
                .isThrownBy(() -> call("GET", 9, new HttpTimeoutException("slow")));
        assertThat(calls).isEqualTo(1);
    }

    private ServerResponse call(String method, int failures, IOException failure) throws Exception {
        var request = ServerRequest.create(new MockHttpServletRequest(method, "/"), List.of());
        return new ServiceGuard(new NoBreakers()).of("order").filter(request, _ -> {
            if (++calls <= failures) {
                throw new ResourceAccessException("I/O error", failure);
            }
            return ServerResponse.ok().build();
        });
    }

    /** Breakers that never open. */
    private static final class NoBreakers extends CircuitBreakerFactory<Object, ConfigBuilder<Object>> {
        @Override
        public CircuitBreaker create(String id) {
            return new CircuitBreaker() {
                @Override
                public <T> T run(Supplier<T> toRun, Function<Throwable, T> fallback) {
                    try {
                        return toRun.get();
                    } catch (RuntimeException e) {
                        return fallback.apply(e);
                    }
                }
            };
        }

        @Override
        protected ConfigBuilder<Object> configBuilder(String id) {
            return Object::new;
        }

        @Override
        public void configureDefault(Function<String, Object> defaultConfiguration) {}
    }
}
