package dev.jangteo.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchServerTests {

    private static final Pattern ADDRESS = Pattern.compile("\"bound_address\":\\[([^]]*)]");

    @TempDir
    Path folder;

    @Test
    void reads_korean_and_is_seen_from_this_machine_alone() throws Exception {
        try (var search = SearchJvm.launch(SearchJvm.freePort(), folder).awaitHealthy()) {
            assertThat(search.answer("POST", "/_analyze", """
                            {"tokenizer": {"type": "nori_tokenizer", "user_dictionary_rules": ["무선", "헤드폰"]},
                             "text": "무선헤드폰을"}"""))
                    .contains("\"token\":\"무선\"", "\"token\":\"헤드폰\"", "\"token\":\"을\"")
                    .doesNotContain("무선헤드폰");

            var addresses = ADDRESS.matcher(search.answer("GET", "/_nodes/_local/http,transport", ""));
            assertThat(addresses.results().map(it -> it.group(1)))
                    .hasSize(2)
                    .allMatch(it -> it.startsWith("\"127.0.0.1:") && !it.contains(","));
        }
    }

    @Test
    void what_it_has_acknowledged_survives_kill_9_and_it_ends_by_sigterm() throws Exception {
        int port = SearchJvm.freePort();
        try (var killed = SearchJvm.launch(port, folder).awaitHealthy()) {
            assertThat(killed.status("PUT", "/products/_doc/1", "{\"name\": \"무선 헤드폰\"}"))
                    .isEqualTo(201);
        }
        try (var second = SearchJvm.launch(port, folder).awaitHealthy()) {
            assertThat(second.answer("POST", "/products/_search", "{\"query\": {\"match\": {\"name\": \"헤드폰\"}}}"))
                    .contains("무선 헤드폰");

            second.process().destroy();

            assertThat(second.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_port_in_use_is_refused_by_number() throws Exception {
        try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var search = SearchJvm.launch(stranger.getLocalPort(), folder)) {
            assertThat(search.process().waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(search.process().exitValue()).isEqualTo(1);
            assertThat(search.said()).contains("Search cannot listen on port " + stranger.getLocalPort());
        }
    }
}
