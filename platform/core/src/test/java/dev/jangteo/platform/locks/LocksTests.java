package dev.jangteo.platform.locks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.platform.servers.RedisServer;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.TimeoutOptions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** On a real Redis, with as many instances of a service as a test wants. */
@ExtendWith(OutputCaptureExtension.class)
class LocksTests {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration COMMAND_TIMEOUT = Duration.ofSeconds(2);

    private final List<LettuceConnectionFactory> connections = new ArrayList<>();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private RedisServer redis;
    private Instance one;
    private Instance two;

    @BeforeEach
    void twoInstances() {
        redis = RedisServer.startTemporary(0);
        one = instance();
        two = instance();
    }

    @AfterEach
    void stop() {
        connections.forEach(LettuceConnectionFactory::destroy);
        killRedis();
    }

    private void killRedis() {
        if (RedisServer.answersPing(redis.port())) {
            redis.stop();
        }
    }

    @Test
    void twenty_threads_of_two_instances_go_one_after_the_other() throws Exception {
        var done = inParallel(
                20, i -> () -> (i % 2 == 0 ? one : two).locks.holding("payment:1", LONG, LONG, this::aloneForAWhile));

        assertThat(done).hasSize(20);
        assertThat(most).hasValue(1);
    }

    @Test
    void other_keys_do_not_wait() throws Exception {
        var both = new CountDownLatch(2);

        inParallel(
                2,
                i -> () -> one.locks.holding("payment:" + i, LONG, LONG, () -> {
                    both.countDown();
                    assertThat(both.await(10, TimeUnit.SECONDS)).isTrue();
                    return i;
                }));
    }

    @Test
    void who_does_not_get_it_in_time_is_told_to_come_back() throws Throwable {
        one.locks.holding("payment:1", LONG, LONG, () -> {
            assertThatThrownBy(() -> two.locks.holding("payment:1", SHORT, LONG, () -> "never"))
                    .isInstanceOfSatisfying(
                            LockBusy.class, it -> assertThat(it.retryAfter()).isEqualTo(Duration.ofSeconds(1)));
            return "done";
        });

        assertThat(two.count("locks.busy")).isEqualTo(1);
        assertThat(two.locks.<String>holding("payment:1", SHORT, LONG, () -> "now"))
                .isEqualTo("now");
    }

    @Test
    void a_failure_is_the_works_own_and_gives_the_lock_back() throws Throwable {
        assertThatThrownBy(() -> one.locks.holding("payment:1", SHORT, LONG, () -> {
                    throw new IllegalArgumentException("declined");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(two.locks.<String>holding("payment:1", SHORT, LONG, () -> "free"))
                .isEqualTo("free");
    }

    @Test
    void a_thread_may_take_what_it_holds_and_holds_it_to_the_end() throws Throwable {
        var keys = one.locks.<Set<String>>holding("payment:1", SHORT, LONG, () -> {
            one.locks.<String>holding("payment:1", SHORT, LONG, () -> "again");
            return redisKeys();
        });

        assertThat(keys).containsExactly("pay:lock:payment:1");
        assertThat(redisKeys()).isEmpty();
    }

    @Test
    void asked_again_after_a_lost_connection_the_lock_is_still_its_taker_s() {
        var lock = new RedisLock(redisTemplate(), "pay:lock:");

        assertThat(lock.take("payment:1", "me", LONG)).isTrue();
        assertThat(lock.take("payment:1", "me", LONG)).isTrue();
        assertThat(lock.take("payment:1", "you", LONG)).isFalse();
        assertThat(lock.giveBack("payment:1", "you")).isFalse();
        assertThat(lock.giveBack("payment:1", "me")).isTrue();
        assertThat(lock.giveBack("payment:1", "me")).isFalse();
    }

    @Test
    void a_lease_that_runs_out_lets_the_next_in_and_breaks_nothing() throws Throwable {
        var answer = one.locks.<String>holding("payment:1", SHORT, SHORT, () -> {
            var next = two.locks.<String>holding("payment:1", LONG, LONG, () -> {
                assertThat(redisKeys()).containsExactly("pay:lock:payment:1");
                return "meanwhile";
            });
            return "slow, " + next;
        });

        assertThat(answer).isEqualTo("slow, meanwhile");
        assertThat(one.count("locks.lapsed")).isEqualTo(1);
        assertThat(two.count("locks.lapsed")).isZero();
    }

    @Test
    void a_slow_holder_does_not_give_back_what_is_another_s_now() throws Throwable {
        one.locks.holding("payment:1", SHORT, SHORT, () -> {
            Awaitility.await().until(() -> redisKeys().isEmpty());
            redisTemplate().opsForValue().set("pay:lock:payment:1", "another instance");
            return "slow";
        });

        assertThat(redisTemplate().opsForValue().get("pay:lock:payment:1")).isEqualTo("another instance");
    }

    @Test
    void a_dead_holder_s_lock_is_free_after_its_lease() throws Throwable {
        redisTemplate().opsForValue().set("pay:lock:payment:1", "an instance killed", SHORT);

        assertThat(one.locks.<String>holding("payment:1", LONG, LONG, () -> "after it"))
                .isEqualTo("after it");
    }

    @Test
    void redis_killed_while_held_changes_nothing_for_the_holder(CapturedOutput log) throws Throwable {
        assertThat(one.locks.<String>holding("payment:1", LONG, LONG, () -> {
                    killRedis();
                    return "done";
                }))
                .isEqualTo("done");

        assertThat(warnings(log)).isEqualTo(1);
    }

    @Test
    void without_redis_calls_go_on_and_one_warning_an_outage_says_so(CapturedOutput log) throws Throwable {
        assertThat(one.locks.<String>holding("payment:1", LONG, LONG, () -> "with"))
                .isEqualTo("with");
        var port = redis.port();
        killRedis();

        var done = inParallel(20, i -> () -> one.locks.holding("payment:1", LONG, LONG, () -> i));

        assertThat(done).hasSize(20);
        assertThat(one.count("locks.skipped")).isEqualTo(20);
        assertThat(one.count("locks.busy")).isZero();
        assertThat(warnings(log)).isEqualTo(1);

        var before = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            one.locks.<String>holding("payment:1", LONG, LONG, () -> "quick");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));

        redis = RedisServer.start(port, Files.createTempDirectory("redis-again"));
        Awaitility.await().atMost(LONG).untilAsserted(() -> {
            assertThat(lockedAsRedisSees()).isTrue();
        });
        assertThat(warnings(log)).isEqualTo(1);
        assertThat(log.getOut()).contains("Redis answers");
    }

    @Test
    void an_interrupted_thread_does_not_wait_on() throws Throwable {
        one.locks.holding("payment:1", LONG, LONG, () -> {
            var waiting = Thread.ofVirtual().unstarted(() -> {
                try {
                    assertThatThrownBy(() -> two.locks.holding("payment:1", LONG, LONG, () -> "never"))
                            .isInstanceOf(LockBusy.class);
                    inside.set(Thread.currentThread().isInterrupted() ? 1 : -1);
                } catch (Throwable e) {
                    inside.set(-2);
                }
            });
            waiting.start();
            Thread.sleep(SHORT);
            waiting.interrupt();
            assertThat(waiting.join(Duration.ofSeconds(5))).isTrue();
            return "done";
        });

        assertThat(inside).hasValue(1);
    }

    private String aloneForAWhile() throws InterruptedException {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        Thread.sleep(10);
        inside.decrementAndGet();
        return "done";
    }

    private boolean lockedAsRedisSees() {
        try {
            return one.locks.<Boolean>holding(
                    "payment:1", SHORT, LONG, () -> !redisKeys().isEmpty());
        } catch (Throwable e) {
            return false; // the test's own connection isn't back yet
        }
    }

    private static long warnings(CapturedOutput log) {
        return log.getOut()
                .lines()
                .filter(it -> it.contains("WARN") && it.contains("Redis can't be asked"))
                .count();
    }

    private Set<String> redisKeys() {
        return redisTemplate().keys("*");
    }

    private StringRedisTemplate redisTemplate() {
        return new StringRedisTemplate(connections.getFirst());
    }

    private static <T> List<T> inParallel(int count, IntFunction<Work<T>> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, count)
                    .mapToObj(work)
                    .<Callable<T>>map(it -> () -> {
                        try {
                            return it.run();
                        } catch (Exception e) {
                            throw e;
                        } catch (Throwable e) {
                            throw new ExecutionException(e);
                        }
                    })
                    .toList();
            var results = new ArrayList<T>();
            for (Future<T> each : threads.invokeAll(calls)) {
                results.add(each.get());
            }
            return results;
        }
    }

    private Instance instance() {
        var client = LettuceClientConfiguration.builder()
                .commandTimeout(COMMAND_TIMEOUT)
                .clientOptions(ClientOptions.builder()
                        .timeoutOptions(TimeoutOptions.enabled())
                        .build())
                .build();
        var connection =
                new LettuceConnectionFactory(new RedisStandaloneConfiguration("127.0.0.1", redis.port()), client);
        connection.afterPropertiesSet();
        connection.start();
        connections.add(connection);
        var metrics = new SimpleMeterRegistry();
        var lock = new RedisLock(new StringRedisTemplate(connection), "pay:lock:");
        return new Instance(new Locks(lock, new Outage(Clock.systemUTC()), metrics), metrics);
    }

    private interface Work<T> {
        T run() throws Throwable;
    }

    private record Instance(Locks locks, MeterRegistry metrics) {
        double count(String counter) {
            return metrics.counter(counter).count();
        }
    }
}
