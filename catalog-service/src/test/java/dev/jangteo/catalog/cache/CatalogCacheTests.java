package dev.jangteo.catalog.cache;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.platform.servers.RedisServer;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.TimeoutOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Instances of the service that share a real Redis. */
class CatalogCacheTests {
    private static final Duration NOT_LONG = Duration.ofSeconds(5);

    @TempDir
    private static Path data;

    private static RedisServer server;

    private final List<LettuceConnectionFactory> connections = new ArrayList<>();
    private final String key = "list:" + UUID.randomUUID();
    private final CatalogCache one = instance();
    private final CatalogCache other = instance();
    private final AtomicReference<Answer> catalogue = new AtomicReference<>(new Answer("before"));
    private final AtomicInteger loads = new AtomicInteger();

    record Answer(String text) {}

    @BeforeAll
    static void start() {
        server = RedisServer.start(0, data);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @AfterEach
    void disconnect() {
        connections.forEach(LettuceConnectionFactory::destroy);
    }

    @Test
    void fifty_who_miss_it_at_once_load_it_once() throws Exception {
        var answers = atOnce(50, () -> one.get(key, Answer.class, this::slowly));

        assertThat(answers).hasSize(50).containsOnly(new Answer("before"));
        assertThat(loads).hasValue(1);
    }

    @Test
    void so_do_fifty_on_two_instances() throws Exception {
        var turn = new AtomicInteger();

        var answers =
                atOnce(50, () -> (turn.getAndIncrement() % 2 == 0 ? one : other).get(key, Answer.class, this::slowly));

        assertThat(answers).hasSize(50).containsOnly(new Answer("before"));
        assertThat(loads).hasValue(1);
    }

    @Test
    void a_loader_that_fails_fails_alone() throws Exception {
        var first = new AtomicInteger();

        var failures = new AtomicInteger();
        var answers = atOnce(50, () -> {
            try {
                return one.get(key, Answer.class, () -> {
                    if (first.getAndIncrement() == 0) {
                        throw new IllegalStateException("died");
                    }
                    return slowly();
                });
            } catch (IllegalStateException e) {
                failures.incrementAndGet();
                return slowly();
            }
        });

        assertThat(answers).hasSize(50);
        assertThat(failures).hasValue(1);
        assertThat(one.get(key, Answer.class, this::load)).isEqualTo(new Answer("before"));
    }

    @Test
    void nobody_waits_long_for_a_loader_that_hangs() throws Exception {
        var hangs = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new CountDownLatch(1);
            var hanging = threads.submit(() -> one.get(key, Answer.class, () -> {
                begun.countDown();
                await(hangs);
                return load();
            }));
            begun.await();

            var began = System.nanoTime();
            assertThat(other.get(key, Answer.class, this::load)).isEqualTo(new Answer("before"));
            assertThat(atOnce(10, () -> one.get(key, Answer.class, this::load))).hasSize(10);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(NOT_LONG);
            assertThat(loads).hasValue(1);

            hangs.countDown();
            assertThat(hanging.get(5, SECONDS)).isEqualTo(new Answer("before"));
        }
    }

    @Test
    void a_refusal_is_the_callers_and_is_not_kept() {
        assertThatThrownBy(() -> one.get(key, Answer.class, () -> {
                    throw new IllegalArgumentException("there is none");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        var began = System.nanoTime();
        assertThat(other.get(key, Answer.class, this::load)).isEqualTo(new Answer("before"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(800));
    }

    @Test
    void what_is_at_hand_is_not_shown_once_another_instance_changed_the_catalogue() {
        for (int i = 0; i < 200; i++) {
            var change = new Answer("change " + i);
            one.get(key, Answer.class, this::load);

            catalogue.set(change);
            other.nextGeneration();

            assertThat(one.get(key, Answer.class, this::load)).isEqualTo(change);
            assertThat(other.get(key, Answer.class, this::load)).isEqualTo(change);
        }
    }

    @Test
    void what_was_being_loaded_when_the_catalogue_changed_is_not_shown_after() throws Exception {
        var read = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> one.get(key, Answer.class, () -> {
                var old = load();
                read.countDown();
                await(goOn);
                return old;
            }));
            read.await();

            catalogue.set(new Answer("after"));
            other.nextGeneration();
            assertThat(one.get(key, Answer.class, this::load)).isEqualTo(new Answer("after"));
            goOn.countDown();
            slow.get(5, SECONDS);

            assertThat(one.get(key, Answer.class, this::load)).isEqualTo(new Answer("after"));
            assertThat(other.get(key, Answer.class, this::load)).isEqualTo(new Answer("after"));
        }
    }

    @Test
    void an_answer_is_kept_until_then() {
        one.get(key, Answer.class, this::load);
        one.get(key, Answer.class, this::load);
        other.get(key, Answer.class, this::load);

        assertThat(loads).hasValue(1);
    }

    @Test
    void what_another_version_kept_is_loaded_anew() {
        record Older(List<String> text) {}
        other.get(key, Older.class, () -> new Older(List.of("old")));

        assertThat(one.get(key, Answer.class, this::load)).isEqualTo(new Answer("before"));
    }

    @Test
    void without_redis_everything_is_loaded_and_changes_made_meanwhile_show_when_it_is_back() {
        one.get(key, Answer.class, this::load);
        other.get(key, Answer.class, this::load);
        server.stop();

        catalogue.set(new Answer("meanwhile"));
        one.nextGeneration();
        for (int i = 0; i < 20; i++) {
            assertThat(one.get(key, Answer.class, this::load)).isEqualTo(new Answer("meanwhile"));
        }
        var began = System.nanoTime();
        one.get(key, Answer.class, this::load);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(50));

        server = RedisServer.start(server.port(), data);
        assertThat(instance().get(key, Answer.class, this::load)).isNotNull(); // it answers again
        Awaitility.await().until(() -> {
            assertThat(one.get(key, Answer.class, this::load)).isEqualTo(new Answer("meanwhile"));
            int before = loads.get();
            one.get(key, Answer.class, this::load);
            return loads.get() == before;
        });
        assertThat(other.get(key, Answer.class, this::load)).isEqualTo(new Answer("meanwhile"));
    }

    private Answer load() {
        loads.incrementAndGet();
        return catalogue.get();
    }

    /** Long enough for all others to come meanwhile. */
    private Answer slowly() {
        var answer = load();
        try {
            new CountDownLatch(1).await(300, MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> List<T> atOnce(int callers, Supplier<T> call) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> calls = IntStream.range(0, callers)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return call.get();
                    }))
                    .toList();
            start.countDown();
            var answers = new ArrayList<T>();
            for (var it : calls) {
                answers.add(it.get());
            }
            return answers;
        }
    }

    private CatalogCache instance() {
        var client = LettuceClientConfiguration.builder()
                .commandTimeout(Duration.ofMillis(500))
                .clientOptions(ClientOptions.builder()
                        .timeoutOptions(TimeoutOptions.enabled())
                        .build())
                .build();
        var connection =
                new LettuceConnectionFactory(new RedisStandaloneConfiguration("127.0.0.1", server.port()), client);
        connection.afterPropertiesSet();
        connection.start();
        connections.add(connection);
        var reads = new RedisReads(CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .waitDurationInOpenState(Duration.ofSeconds(1))
                .permittedNumberOfCallsInHalfOpenState(3)
                .build()));
        return new CatalogCache(
                new StringRedisTemplate(connection), reads, JsonMapper.builder().build());
    }
}
