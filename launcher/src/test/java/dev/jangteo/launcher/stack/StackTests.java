package dev.jangteo.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.jangteo.platform.servers.RedisServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTests {

    private static final Set<Service> USED = Set.of(Service.ORDER_SERVICE, Service.PAYMENT_SERVICE);

    @TempDir
    Path folder;

    private Path repository;
    private Path data;

    @BeforeEach
    void prepare() throws IOException {
        repository = FakeRepository.in(Files.createDirectory(folder.resolve("repository")));
        data = folder.resolve("data");
    }

    @Test
    void starts_everything_healthy_and_ends_everything() {
        Stack stack = Stack.of(options()).start(Progress.SILENT);
        assertThat(stack.status())
                .extracting(PartStatus::name, PartStatus::state)
                .containsExactlyInAnyOrder(
                        tuple("redis", PartStatus.State.HEALTHY),
                        tuple("order-service", PartStatus.State.HEALTHY),
                        tuple("payment-service", PartStatus.State.HEALTHY));
        assertThat(stack.status())
                .allSatisfy(part -> assertThat(part.residentBytes()).isPositive());

        stack.stop();

        assertThat(stack.status()).extracting(PartStatus::state).containsOnly(PartStatus.State.NOT_STARTED);
        assertThat(Stack.runningIn(data)).isEmpty();
    }

    @Test
    void what_a_service_needs_is_healthy_before_it_starts() {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        try (Stack stack = Stack.of(options()).start(new Recording(told))) {
            assertThat(stack.gone()).isEmpty();
            assertThat(told).contains("external mongodb", "external kafka", "external search");
            assertThat(told.indexOf("healthy redis"))
                    .isLessThan(told.indexOf("starting order-service"))
                    .isLessThan(told.indexOf("starting payment-service"));
        }
    }

    @Test
    void a_service_knows_its_own_secrets_only() throws Exception {
        try (Stack stack = Stack.of(options()).start(Progress.SILENT)) {
            assertThat(environmentSeenBy(Service.PAYMENT_SERVICE, stack))
                    .contains("PORTONE_API_SECRET", "JANGTEO_SERVICE_TOKEN_SECRET", "CATALOG_SERVICE_URL");
            assertThat(environmentSeenBy(Service.ORDER_SERVICE, stack))
                    .contains("JANGTEO_SERVICE_TOKEN_SECRET")
                    .doesNotContain("PORTONE_API_SECRET", "USER_KEY_SECRET", "ADMIN_PASSWORD");
        }
    }

    @Test
    void a_later_command_finds_the_running_stack() {
        try (Stack stack = Stack.of(options()).start(Progress.SILENT)) {
            Stack found = Stack.runningIn(data).orElseThrow();

            assertThat(found.status())
                    .extracting(PartStatus::pid)
                    .isEqualTo(stack.status().stream().map(PartStatus::pid).toList());
            assertThat(found.secrets().get(Secret.ADMIN_PASSWORD))
                    .isEqualTo(stack.secrets().get(Secret.ADMIN_PASSWORD));
        }
    }

    @Test
    void a_killed_service_is_reported_and_comes_back_on_the_same_port() {
        try (Stack stack = Stack.of(options()).start(Progress.SILENT)) {
            stack.kill("order-service");
            assertThat(stack.gone()).containsExactly("order-service");

            stack.start("order-service");

            assertThat(stack.gone()).isEmpty();
            assertThat(stack.status()).extracting(PartStatus::state).containsOnly(PartStatus.State.HEALTHY);
        }
    }

    @Test
    void starting_again_starts_only_what_is_missing() {
        try (Stack stack = Stack.of(options()).start(Progress.SILENT)) {
            stack.kill("order-service");
            List<String> told = new ArrayList<>();

            try (Stack again = Stack.of(stack.options()).start(new Recording(told))) {
                assertThat(again.gone()).isEmpty();
            }

            assertThat(told).contains("healthy order-service").noneMatch(it -> it.contains("payment-service"));
        }
    }

    @Test
    void a_service_that_dies_is_named_with_its_last_words_and_everything_ends() {
        StackOptions options = options().with("FAKE_DIES", "true");

        assertThatThrownBy(() -> Stack.of(options).start(Progress.SILENT))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("-service ended while it was starting")
                .hasMessageContaining("cannot find the moon");

        assertThat(Stack.runningIn(data)).isEmpty();
        assertThat(RedisServer.answersPing(options.ports().of(Server.REDIS))).isFalse();
    }

    @Test
    void a_port_in_use_is_said_with_its_owner_and_nothing_is_started() {
        StackOptions options = options();
        try (RedisServer stranger = RedisServer.startTemporary(options.ports().of(Server.REDIS))) {
            assertThatThrownBy(() -> Stack.of(options).start(Progress.SILENT))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("Port " + stranger.port() + ", which redis needs, is in use by process")
                    .hasMessageContaining("redis-server");
        }
        assertThat(Stack.runningIn(data)).isEmpty();
    }

    @Test
    void a_second_shop_on_other_ports_is_refused_the_same_folder() {
        try (Stack stack = Stack.of(options()).start(Progress.SILENT)) {
            assertThat(stack.gone()).isEmpty();
            assertThatThrownBy(() -> Stack.of(options()))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("other ports");
        }
    }

    @Test
    void settings_for_a_service_run_by_someone_else_are_written_for_a_shell() throws Exception {
        Stack stack = Stack.of(options());

        Path file = stack.writeSettings(Service.GATEWAY_SERVICE);

        assertThat(Files.readString(file))
                .contains("SERVER_PORT='" + stack.options().ports().of(Service.GATEWAY_SERVICE) + "'\n")
                .contains("REDIS_URL='redis://127.0.0.1:");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(stack.mainClassOf(Service.GATEWAY_SERVICE)).isEqualTo("dev.jangteo.Fake");
    }

    private StackOptions options() {
        Set<Service> without = EnumSet.allOf(Service.class);
        without.removeAll(USED);
        return new StackOptions(
                repository,
                data,
                PortPlan.free(),
                without,
                Map.of(
                        "MONGODB_URI",
                        "mongodb://elsewhere",
                        "KAFKA_BOOTSTRAP_SERVERS",
                        "elsewhere:9092",
                        "SEARCH_URL",
                        "https://elsewhere"),
                false);
    }

    private static List<String> environmentSeenBy(Service service, Stack stack) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(stack.urlOf(service) + "/"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body()
                    .lines()
                    .toList();
        }
    }

    private record Recording(List<String> told) implements Progress {

        @Override
        public void starting(String part, int port) {
            told.add("starting " + part);
        }

        @Override
        public void healthy(String part, Duration took) {
            told.add("healthy " + part);
        }

        @Override
        public void external(Server server, String address) {
            told.add("external " + server.id());
        }
    }
}
