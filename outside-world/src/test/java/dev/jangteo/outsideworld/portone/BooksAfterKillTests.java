package dev.jangteo.outsideworld.portone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.jangteo.outsideworld.CannotStart;
import dev.jangteo.outsideworld.OutsideWorldApplication;
import dev.jangteo.outsideworld.journal.Journal;
import dev.jangteo.outsideworld.testing.Http;
import dev.jangteo.outsideworld.testing.Shop;
import dev.jangteo.outsideworld.testing.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A process of its own, killed without warning. */
class BooksAfterKillTests {
    private final Path data = World.newFolder();

    @Test
    void no_acknowledged_charge_is_lost_by_kill_and_the_shop_hears_of_each() throws Exception {
        String run = "payment-" + UUID.randomUUID();
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        try (Shop shop = new Shop()) {
            shop.refuseNext(Integer.MAX_VALUE);
            int port = World.freePort();
            Process process = start(shop, port);
            try (ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor()) {
                Http http = Http.at(port);
                await().atMost(Duration.ofSeconds(60)).until(() -> healthy(http));
                for (int customer = 0; customer < 8; customer++) {
                    String name = run + "-" + customer;
                    customers.execute(() -> payUntilNobodyAnswers(http, name, acknowledged));
                }
                await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() > 200);
                assertThatThrownBy(() -> Journal.open(
                                data.resolve("books.jsonl"),
                                JsonMapper.builder().build(),
                                BookEntry.class,
                                (_, _) -> {}))
                        .as("the books of a running gateway are nobody else's")
                        .isInstanceOf(CannotStart.class);
            } finally {
                process.destroyForcibly().waitFor();
            }

            shop.refuseNext(0);
            try (World again = World.start(data, shop)) {
                var books = again.http().get("/control/books").json();
                assertThat(Set.copyOf(books.path("payments").findValuesAsString("paymentId")))
                        .containsAll(acknowledged);
                assertThat(books.at("/totals/net").asLong())
                        .isEqualTo(10L * books.at("/totals/payments").asLong());
                await().atMost(Duration.ofSeconds(30)).until(() -> taken(shop).containsAll(acknowledged));
            }
        }
    }

    private static Set<String> taken(Shop shop) {
        return shop.calls("Transaction.Paid").stream()
                .filter(Shop.Call::taken)
                .map(call -> call.body().replaceAll(".*\"paymentId\":\"([^\"]+)\".*", "$1"))
                .collect(Collectors.toSet());
    }

    private static void payUntilNobodyAnswers(Http http, String name, Set<String> acknowledged) {
        try {
            for (int i = 0; i < 1_000; i++) {
                String id = name + "-" + i;
                if (http.post("/control/portone/payments/" + id + "/pay", "{\"amount\":10}")
                                .status()
                        == 200) {
                    acknowledged.add(id);
                }
            }
        } catch (UncheckedIOException killed) {
            // This payment is open: it may be in the books or not.
        }
    }

    private static boolean healthy(Http http) {
        try {
            return http.get("/actuator/health").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private Process start(Shop shop, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OutsideWorldApplication.class.getName()));
        builder.environment().putAll(World.environment(data, shop, World.freePort()));
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("WEBHOOK_FIRST_RETRY", "PT1M");
        builder.environment().put("WEBHOOK_LONGEST_RETRY", "PT1M");
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
