package dev.jangteo.benchmarks.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.jangteo.launcher.demo.ShopApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The load against a gateway that answers as told. */
class LoadTests {
    private static final String PAGE = """
            {"items":[{"product":{"id":"headphones-002","name":"누리전자 무선 헤드폰 HX-630"},"highlights":[]}],
             "endCursor":"next+1","hasNextPage":true,"total":21}""";

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);
    private HttpServer server;
    private volatile int stalledFrom = Integer.MAX_VALUE;
    private volatile Duration stall = Duration.ZERO;
    private volatile int status = 200;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newSingleThreadExecutor());
        server.createContext("/", it -> {
            if (asked.incrementAndGet() == stalledFrom) {
                stall();
            }
            var body = PAGE.getBytes(UTF_8);
            it.sendResponseHeaders(status, body.length);
            it.getResponseBody().write(body);
            it.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_page_is_read_as_the_gateway_writes_it() {
        var found = new SearchDoor(ShopApi.at(url())).search("무선 헤드폰", 50);

        assertThat(found).containsExactly(new SearchDoor.Found("headphones-002", "누리전자 무선 헤드폰 HX-630"));
    }

    @Test
    void an_open_loop_asks_as_often_as_told() {
        var result = load().openLoop(200, Duration.ofMillis(500));

        assertThat(result.searches().getTotalCount() + result.suggestions().getTotalCount())
                .isEqualTo(100);
        assertThat(result.failed()).isZero();
    }

    /** One answer that takes 400 ms holds up the 80 that come meanwhile; only the first would say so by its own clock. */
    @Test
    void a_stall_is_felt_by_all_who_come_during_it() {
        stall = Duration.ofMillis(400);
        stalledFrom = 50;

        var result = load().openLoop(200, Duration.ofSeconds(1));

        var late = Stream.of(result.searches(), result.suggestions())
                .mapToLong(it -> it.getCountBetweenValues(100_000, Long.MAX_VALUE / 2))
                .sum();
        assertThat(late).isGreaterThan(30);
    }

    @Test
    void answers_other_than_200_have_failed() throws Exception {
        status = 503;

        assertThat(load().closedLoop(2, Duration.ofMillis(100)).failed()).isPositive();
    }

    private Load load() {
        return new Load(url(), new Traffic(JudgedQuery.all(), JudgedInput.all()));
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void stall() {
        try {
            assertThat(never.await(stall.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
