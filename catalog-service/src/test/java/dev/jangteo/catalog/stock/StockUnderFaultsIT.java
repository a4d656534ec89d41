package dev.jangteo.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jangteo.catalog.CatalogServiceApplication;
import dev.jangteo.catalog.stock.Reservation.State;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.servers.RedisServer;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.ServiceTest;
import dev.jangteo.platform.testing.Tokens;
import dev.jangteo.platform.testing.Topics;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** Two instances in a rush of orders, while Redis is wiped, or killed and comes back without its last second. */
@ServiceTest
@DirtiesContext
class StockUnderFaultsIT {
    private static final Logger log = LoggerFactory.getLogger(StockUnderFaultsIT.class);
    private static final int UNITS = 30;
    private static final int ORDERS_EACH = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private static Path folder;

    private static RedisServer redisServer;
    private static int redisPort;
    private static Map<String, Object> settings;

    @Autowired
    private Http http;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Topics topics;

    @Autowired
    private Environment environment;

    @Autowired
    private Availability availability;

    @Autowired
    private Auditing auditing;

    @Autowired
    private Stocks stocks;

    @Autowired
    private Reservations reservations;

    @Autowired
    private StringRedisTemplate redis;

    private ConfigurableApplicationContext second;
    private List<SkuId> skus;
    private Rush rush;

    @DynamicPropertySource
    static void aRedisAndADatabaseOfTheirOwn(DynamicPropertyRegistry registry) throws IOException {
        try (var free = new ServerSocket(0)) {
            redisPort = free.getLocalPort();
        }
        redisServer = RedisServer.start(redisPort, folder.resolve("redis"));
        settings = Map.of(
                "spring.data.redis.url",
                "redis://127.0.0.1:" + redisPort,
                "spring.mongodb.database",
                "catalog-under-faults-" + RUN,
                "spring.cloud.stream.default.group",
                "catalog-under-faults-" + RUN,
                "jangteo.catalog.stock.reservation-expiry",
                "5s");
        settings.forEach((name, value) -> registry.add(name, () -> value));
    }

    @AfterAll
    static void endRedis() {
        redisServer.stop();
    }

    @BeforeEach
    void aSecondInstanceAndAFullShop() {
        var borrowed = Stream.of(
                        "KAFKA_BOOTSTRAP_SERVERS",
                        "MONGODB_URI",
                        "JANGTEO_SERVICE_TOKEN_SECRET",
                        "jangteo.security.jwks-uri",
                        "jangteo.events.partitions",
                        "LOG_FORMAT")
                .map(it -> "--" + it + "=" + environment.getRequiredProperty(it));
        var own = settings.entrySet().stream().map(it -> "--" + it.getKey() + "=" + it.getValue());
        second = new SpringApplicationBuilder(CatalogServiceApplication.class)
                .run(Stream.of(borrowed, own, Stream.of("--server.port=0"))
                        .flatMap(it -> it)
                        .toArray(String[]::new));
        skus = onSale();
        var ports = Stream.of(environment, second.getEnvironment())
                .map(it -> "http://127.0.0.1:" + it.getRequiredProperty("local.server.port"))
                .toList();
        rush = new Rush(ports, tokens::service, topics, skus);
    }

    @AfterEach
    void endTheSecondInstance() {
        second.close();
    }

    @Test
    void wiped_again_and_again() throws Exception {
        rush.orders(ORDERS_EACH, () -> {
            for (int i = 0; i < 8; i++) {
                Thread.sleep(400);
                redis.execute((RedisCallback<Boolean>) it -> {
                    it.serverCommands().flushAll();
                    return true;
                });
            }
            return true;
        });

        assertNothingWasLostOrSoldTwice();
    }

    @Test
    void killed_and_back_without_its_last_second() throws Exception {
        rush.orders(ORDERS_EACH, () -> {
            for (int i = 0; i < 2; i++) {
                Thread.sleep(700);
                loseTheLastSecond();
            }
            return true;
        });

        assertNothingWasLostOrSoldTwice();
    }

    /** A process killed loses nothing it has handed to the system; a machine that dies loses what was not synced. */
    private static void loseTheLastSecond() throws Exception {
        var data = folder.resolve("redis");
        var kept = folder.resolve("kept-" + UUID.randomUUID());
        FileSystemUtils.copyRecursively(data, kept);
        Thread.sleep(1_000);
        var redis = ProcessHandle.of(Long.parseLong(
                        Files.readString(data.resolve("redis.pid")).strip()))
                .orElseThrow();
        redis.destroyForcibly();
        redis.onExit().join();
        FileSystemUtils.deleteRecursively(data);
        FileSystemUtils.copyRecursively(kept, data);
        Files.deleteIfExists(data.resolve("redis.pid"));
        redisServer = RedisServer.start(redisPort, data);
    }

    private void assertNothingWasLostOrSoldTwice() {
        log.info("{}", rush);
        await("every order is decided and settled").atMost(PATIENCE).untilAsserted(() -> {
            var found = reservations.findAllById(rush.fates().keySet());
            assertThat(found).hasSameSizeAs(rush.fates().keySet());
            assertThat(found)
                    .allSatisfy(it ->
                            assertThat(it.isDecided() && !it.isRestocking()).isTrue());
            skus.forEach(sku -> assertThat(onHand(sku)).isEqualTo(UNITS - sold(sku)));
        });
        await("all that is on hand can be bought again").atMost(PATIENCE).untilAsserted(() -> {
            skus.forEach(sku -> assertThat(availability.of(List.of(sku)).get(sku))
                    .as("%s, of which %d were sold", sku, sold(sku))
                    .isEqualTo(onHand(sku)));
        });
        var audit = auditing.audit(null, 100);
        assertThat(audit.differences().items()).isEmpty();
        assertThat(audit.promises().heldAfterEnd()).isZero();
        assertThat(reservations.findAllById(rush.fates().keySet()))
                .as("orders that got what they were promised")
                .filteredOn(it -> it.state() == State.COMMITTED)
                .hasSizeGreaterThan(20);
    }

    private int sold(SkuId sku) {
        return reservations.findAllById(rush.fates().keySet()).stream()
                .filter(it -> it.lines().skuIds().contains(sku))
                .mapToInt(it -> rush.left(it.id(), sku, it))
                .sum();
    }

    private int onHand(SkuId sku) {
        return stocks.findById(sku).orElseThrow().onHand();
    }

    private List<SkuId> onSale() {
        var id = "faults-" + UUID.randomUUID();
        var ids = IntStream.range(0, 5).mapToObj(i -> id + "-" + i).toList();
        var admin = http.as(tokens.admin());
        admin.put("/api/admin/categories/audio", Map.of("name", "음향기기"));
        var imported = admin.post(
                "/api/admin/products/import",
                List.of(Map.of(
                        "id",
                        id,
                        "name",
                        "무선 헤드폰",
                        "categoryId",
                        "audio",
                        "optionNames",
                        List.of("색상"),
                        "skus",
                        ids.stream()
                                .map(it -> Map.of(
                                        "id",
                                        it,
                                        "options",
                                        Map.of("색상", it),
                                        "price",
                                        Money.won(12_900),
                                        "onHand",
                                        UNITS))
                                .toList())));
        assertThat(imported.status()).as(imported.body()).isEqualTo(200);
        return ids.stream().map(SkuId::new).toList();
    }
}
