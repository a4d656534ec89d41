package dev.jangteo.platform.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import feign.Request;
import feign.Request.HttpMethod;
import feign.RetryableException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConnectionRetryTests {

    @ParameterizedTest
    @EnumSource(names = {"GET", "PUT", "DELETE"})
    void what_never_arrived_is_tried_twice_more(HttpMethod method) {
        assertThat(retries(method, new ConnectException())).isEqualTo(2);
        assertThat(retries(method, new HttpConnectTimeoutException("slow"))).isEqualTo(2);
    }

    @Test
    void a_kept_connection_the_peer_had_closed_is_tried_anew() {
        assertThat(retries(HttpMethod.PUT, new IOException("HTTP/1.1 header parser received no bytes")))
                .isEqualTo(2);
        assertThat(retries(HttpMethod.POST, new IOException("HTTP/1.1 header parser received no bytes")))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"POST", "PATCH"})
    void what_may_not_happen_twice_is_never_repeated(HttpMethod method) {
        assertThat(retries(method, new ConnectException())).isZero();
    }

    @Test
    void a_slow_answer_is_not_asked_for_again() {
        assertThat(retries(HttpMethod.GET, new HttpTimeoutException("slow"))).isZero();
    }

    @Test
    void each_call_has_its_own_attempts() {
        var first = new ConnectionRetry();
        first.continueOrPropagate(failure(HttpMethod.GET, new ConnectException()));
        first.continueOrPropagate(failure(HttpMethod.GET, new ConnectException()));

        first.clone().continueOrPropagate(failure(HttpMethod.GET, new ConnectException()));
        assertThatExceptionOfType(RetryableException.class)
                .isThrownBy(() -> first.continueOrPropagate(failure(HttpMethod.GET, new ConnectException())));
    }

    private static int retries(HttpMethod method, Exception cause) {
        var retry = new ConnectionRetry();
        for (int count = 0; ; count++) {
            try {
                retry.continueOrPropagate(failure(method, cause));
            } catch (RetryableException _) {
                return count;
            }
        }
    }

    private static RetryableException failure(HttpMethod method, Exception cause) {
        var request = Request.create(method, "http://peer/", Map.of(), null, UTF_8, null);
        return new RetryableException(-1, "failed", method, cause, (Long) null, request);
    }
}
