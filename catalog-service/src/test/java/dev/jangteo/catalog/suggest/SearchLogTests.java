package dev.jangteo.catalog.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jangteo.catalog.suggest.PopularSearches.Popular;
import dev.jangteo.platform.testing.Clockwork;
import dev.jangteo.platform.testing.ServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(
        properties = {
            "spring.cloud.function.definition=",
            "spring.mongodb.database=catalog-search-log",
            "spring.data.redis.url=${REDIS_URL}/2"
        })
class SearchLogTests {
    @Autowired
    private SearchLog searches;

    @Autowired
    private SuggestSettings settings;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private Clockwork clock;

    @BeforeEach
    void forget() {
        redis.execute((RedisCallback<Object>) it -> {
            it.serverCommands().flushDb();
            return null;
        });
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void a_search_is_popular_once_enough_visitors_made_it() {
        searches.record("무선 헤드폰", 3, "a");
        searches.record("캠핑 의자", 3, "a");
        searches.record(" 무선  헤드폰 ", 3, "b");
        searches.record("무선 헤드폰", 3, "c");

        await().until(() -> times("무선 헤드폰") == 3);
        assertThat(texts()).containsExactly("무선 헤드폰");
    }

    @Test
    void a_visitor_counts_once_an_hour_however_often_he_searches() {
        for (int i = 0; i < 20; i++) {
            searches.record("무선 헤드폰", 3, "a");
        }
        searches.record("무선 헤드폰", 3, "b");

        await().until(() -> times("무선 헤드폰") == 2);
        assertThat(searches.popular()).singleElement().matches(it -> it.times() == 2);
    }

    @Test
    void one_visitor_can_fill_no_list() {
        for (int i = 0; i < 200; i++) {
            searches.record("검색어" + (char) ('가' + i), 3, "a");
        }
        searches.record("마지막", 3, "b");
        searches.record("마지막", 3, "c");

        await().until(() -> times("마지막") == 2);
        assertThat(redis.opsForZSet().size(key("counts"))).isEqualTo(61);
    }

    @Test
    void newer_searches_count_more_and_those_of_yesterday_are_gone() {
        search("옛날 라디오", "a", "b", "c");
        clock.advance(Duration.ofHours(6));
        search("무선 헤드폰", "a", "b");

        assertThat(texts()).containsExactly("무선 헤드폰", "옛날 라디오");
        clock.advance(Duration.ofHours(20));
        assertThat(texts()).containsExactly("무선 헤드폰");
    }

    @Test
    void what_found_nothing_or_is_nobodys_business_is_not_told() {
        for (var visitor : List.of("a", "b", "c")) {
            searches.record("없는 물건", 0, visitor);
            searches.record("kim@example.com", 3, visitor);
            searches.record("010-1234-5678", 3, visitor);
            searches.record("ㅁㅅ", 3, visitor);
            searches.record("  ", 3, visitor);
            searches.record("가".repeat(60), 3, visitor);
        }
        search("무선 헤드폰", "a", "b");

        assertThat(texts()).containsExactly("무선 헤드폰");
    }

    @Test
    void the_log_does_not_outlive_a_day_and_an_hour_nor_tell_who_searched() {
        search("무선 헤드폰", "kim", "lee");

        for (var what : List.of("counts", "seen", "visitors")) {
            assertThat(redis.getExpire(key(what))).isBetween(24 * 3600L, 25 * 3600L);
        }
        assertThat(redis.opsForSet().members(key("seen"))).isNotEmpty().noneMatch(it -> it.contains("kim"));
    }

    @Test
    void without_redis_nobody_waits_and_nothing_fails() {
        var metrics = new SimpleMeterRegistry();
        var away = new SearchLog(nowhere(), settings, clock, metrics);

        away.record("무선 헤드폰", 3, "a");

        await().until(() -> unrecorded(metrics) == 1);
        assertThat(new PopularSearches(away, settings).top(10)).isEmpty();
    }

    private void search(String text, String... visitors) {
        for (var visitor : visitors) {
            searches.record(text, 1, visitor);
        }
        await().until(() -> times(text) == visitors.length);
    }

    private List<String> texts() {
        return searches.popular().stream().map(Popular::text).toList();
    }

    private double times(String text) {
        var score = redis.opsForZSet().score(key("counts"), text);
        return score == null ? 0 : score;
    }

    private String key(String what) {
        return "catalog:searches:{%d}:%s".formatted(clock.instant().getEpochSecond() / 3600, what);
    }

    private static double unrecorded(MeterRegistry metrics) {
        return metrics.counter("searches.unrecorded").count();
    }

    private static StringRedisTemplate nowhere() {
        var url = URI.create("redis://127.0.0.1:1");
        var connections = new LettuceConnectionFactory(
                new RedisStandaloneConfiguration(url.getHost(), url.getPort()),
                LettuceClientConfiguration.builder()
                        .commandTimeout(Duration.ofMillis(500))
                        .build());
        connections.afterPropertiesSet();
        connections.start();
        return new StringRedisTemplate(connections);
    }
}
