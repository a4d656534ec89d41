package dev.jangteo.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.test.context.TestPropertySource;

/** Tests get a search engine when they ask for one, and nobody otherwise. */
class SearchIT {

    @Nested
    @ServiceTest
    @WithSearch
    @TestPropertySource(properties = {"spring.application.name=search-test", "spring.mongodb.database=search-test"})
    class Asked {
        @Value("${SEARCH_URL}")
        String url;

        @Value("${spring.application.name}")
        String name;

        @Test
        void finds_an_engine() throws Exception {
            assertThat(name).isEqualTo("search-test");
            assertThat(send("PUT", url + "/finds-an-engine")).isEqualTo(200);
            assertThat(send("GET", url + "/finds-an-engine")).isEqualTo(200);
        }

        @SpringBootConfiguration
        @EnableAutoConfiguration
        static class Application {}
    }

    @Nested
    @ServiceTest
    @TestPropertySource(properties = {"spring.application.name=search-test", "spring.mongodb.database=search-test"})
    class NotAsked {
        @Value("${SEARCH_URL}")
        String url;

        @Test
        void finds_nobody() {
            assertThatThrownBy(() -> send("GET", url)).isInstanceOf(ConnectException.class);
        }

        @SpringBootConfiguration
        @EnableAutoConfiguration
        static class Application {}
    }

    private static int send(String method, String uri) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(uri))
                    .method(method, BodyPublishers.noBody())
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
