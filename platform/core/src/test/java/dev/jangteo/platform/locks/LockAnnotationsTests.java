package dev.jangteo.platform.locks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.contracts.PaymentId;
import dev.jangteo.platform.servers.RedisServer;
import dev.jangteo.platform.web.ProblemSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpStatus;

class LockAnnotationsTests {
    private static RedisServer redis;

    private final ApplicationContextRunner withoutRedis = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(LocksAutoConfiguration.class))
            .withPropertyValues("spring.application.name=pay-service")
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new);

    private final ApplicationContextRunner service = withoutRedis
            .withConfiguration(AutoConfigurations.of(DataRedisAutoConfiguration.class))
            .withPropertyValues("spring.data.redis.url=redis://127.0.0.1:" + redis.port());

    @BeforeAll
    static void startRedis() {
        redis = RedisServer.startTemporary(0);
    }

    @AfterAll
    static void stopRedis() {
        redis.stop();
    }

    @Test
    void the_key_is_told_by_the_arguments_and_names_the_service() {
        service.withBean(Till.class).run(context -> {
            var till = context.getBean(Till.class);

            assertThat(till.verify(new PaymentId("p-1"))).containsExactly("pay:lock:payment:p-1");
            assertThat(context.getBean(StringRedisTemplate.class).keys("*")).isEmpty();
        });
    }

    @Test
    void what_the_method_throws_is_thrown() {
        service.withBean(Till.class)
                .run(context -> assertThatThrownBy(
                                () -> context.getBean(Till.class).decline("p-1"))
                        .isInstanceOf(java.io.IOException.class)
                        .hasMessage("declined p-1"));
    }

    @Test
    void a_key_that_comes_to_nothing_is_named_with_its_method() {
        service.withBean(Till.class).run(context -> {
            var till = context.getBean(Till.class);

            assertThatThrownBy(() -> till.decline(""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("#id")
                    .hasMessageContaining("decline");
            assertThatThrownBy(() -> till.deep(null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("#id.value")
                    .hasMessageContaining("deep");
        });
    }

    @Test
    void a_call_inside_the_class_passes_the_lock_by() {
        service.withBean(Till.class)
                .run(context -> assertThat(context.getBean(Till.class).shortcut(new PaymentId("p-1")))
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(classes = {BrokenKey.class, UnknownArgument.class, BrokenTime.class, NoLease.class, Hidden.class})
    void what_can_not_work_is_found_at_start(Class<?> type) {
        service.withBean(type)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("@DistributedLock")
                        .hasStackTraceContaining(type.getSimpleName()));
    }

    @Test
    void a_service_without_redis_may_not_ask_for_locks() {
        withoutRedis
                .withBean(Innocent.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("spring-boot-starter-data-redis")
                        .hasStackTraceContaining("Innocent"));
    }

    @Test
    void a_service_without_redis_that_asks_for_none_starts() {
        withoutRedis
                .withBean(String.class, () -> "a bean")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Locks.class));
    }

    @Test
    void being_busy_is_a_conflict_that_says_when_to_come_back() {
        service.run(context -> {
            var problem = context.getBean(ProblemSource.class).problemOf(new LockBusy("payment:1"));

            assertThat(problem.status()).isEqualTo(HttpStatus.CONFLICT);
            assertThat(problem.code()).isEqualTo("busy-try-again");
            assertThat(problem.retryAfter()).hasSeconds(1);
        });
    }

    static class Till {
        private final StringRedisTemplate redis;

        Till(StringRedisTemplate redis) {
            this.redis = redis;
        }

        @DistributedLock(key = "'payment:' + #id")
        Set<String> verify(PaymentId id) {
            return redis.keys("*");
        }

        Set<String> shortcut(PaymentId id) {
            return verify(id);
        }

        @DistributedLock(key = "#id")
        void decline(String id) throws java.io.IOException {
            throw new java.io.IOException("declined " + id);
        }

        @DistributedLock(key = "#id.value")
        void deep(@Nullable PaymentId id) {}
    }

    static class Innocent {
        @DistributedLock(key = "#id")
        void pay(String id) {}
    }

    static class BrokenKey {
        @DistributedLock(key = "'payment:' +")
        void pay(String id) {}
    }

    static class UnknownArgument {
        @DistributedLock(key = "'payment:' + #paymentId")
        void pay(String id) {}
    }

    static class BrokenTime {
        @DistributedLock(key = "#id", waitFor = "soon")
        void pay(String id) {}
    }

    static class NoLease {
        @DistributedLock(key = "#id", lease = "0s")
        void pay(String id) {}
    }

    static class Hidden {
        @DistributedLock(key = "#id")
        private void pay(String id) {
            List.of(id);
        }

        void all() {
            pay("1");
        }
    }
}
