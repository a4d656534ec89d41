package dev.jangteo.catalog.suggest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.jangteo.catalog.korean.Jamo;
import dev.jangteo.catalog.korean.SearchQuery;
import dev.jangteo.catalog.suggest.PopularSearches.Popular;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.RedisOperations;
import org.springframework.data.redis.core.SessionCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.ZSetOperations.TypedTuple;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * Remembers in Redis for a day what was searched for, by the hour: each text once a visitor and hour, without telling who
 * the visitor was. Recording is done behind the caller's back: it never slows a search nor fails it, and what can't be
 * recorded in time is lost, which {@code searches.unrecorded} counts.
 */
@Component
public class SearchLog {
    private static final Logger log = LoggerFactory.getLogger(SearchLog.class);
    private static final RedisScript<Long> RECORD =
            RedisScript.of(new ClassPathResource("search.lua", SearchLog.class), Long.class);
    private static final String PREFIX = "catalog:searches:";

    private static final int LONGEST = 40;
    private static final int SHORTEST = 2;
    private static final int WAITING_AT_MOST = 1_000;
    private static final int TEXTS_AN_HOUR = 5_000;
    private static final int NAMES_AN_HOUR = 200_000;
    private static final int SEARCHES_A_VISITOR = 60;
    private static final int LOOKED_AT_AN_HOUR = 200;

    /** So much of its worth a search keeps from hour to hour: half of it after four. */
    private static final double LESS_AN_HOUR = Math.pow(0.5, 1 / 4.0);

    /** Mail addresses and long numbers are nobody's business. */
    private static final Pattern PERSONAL = Pattern.compile(".*(@|\\d[\\d -]{6,}\\d).*");

    private final StringRedisTemplate redis;
    private final SuggestSettings settings;
    private final Clock clock;
    private final Counter unrecorded;
    private final ExecutorService recorder;

    SearchLog(StringRedisTemplate redis, SuggestSettings settings, Clock clock, MeterRegistry metrics) {
        this.redis = redis;
        this.settings = settings;
        this.clock = clock;
        this.unrecorded = metrics.counter("searches.unrecorded");
        this.recorder = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING_AT_MOST),
                Thread.ofPlatform().daemon().name("search-log").factory(),
                (_, _) -> unrecorded.increment());
    }

    /**
     * Counts a search that found something.
     *
     * @param visitor who searched: anything that tells visitors apart
     */
    public void record(String query, long results, String visitor) {
        var text = SearchQuery.of(query).text();
        if (results > 0 && isTellable(text)) {
            recorder.execute(() -> write(text, visitor));
        }
    }

    /** What enough visitors searched for, the most popular first. */
    List<Popular> popular() {
        var times = new HashMap<String, Double>();
        var mostAnHour = new HashMap<String, Double>();
        double worth = 1;
        for (var hour : countsOfHours()) {
            for (var it : hour) {
                var text = requireNonNull(it.getValue());
                double count = requireNonNull(it.getScore());
                times.merge(text, count * worth, Double::sum);
                mostAnHour.merge(text, count, Math::max);
            }
            worth *= LESS_AN_HOUR;
        }
        return times.entrySet().stream()
                .filter(it -> mostAnHour.getOrDefault(it.getKey(), 0.0) >= settings.popularVisitors())
                .map(it -> new Popular(it.getKey(), it.getValue()))
                .sorted(Comparator.comparingDouble(Popular::times).reversed().thenComparing(Popular::text))
                .toList();
    }

    /** The commonest searches of every hour, this one first. */
    @SuppressWarnings("unchecked") // a pipeline answers what its commands do, without saying so
    private List<Set<TypedTuple<String>>> countsOfHours() {
        long hour = hour();
        var answers = redis.executePipelined(new SessionCallback<@Nullable Object>() {
            @Override
            public <K, V> @Nullable Object execute(RedisOperations<K, V> operations) {
                var hours = ((RedisOperations<String, String>) operations).opsForZSet();
                for (int ago = 0; ago < settings.popularHours(); ago++) {
                    hours.reverseRangeWithScores(key(hour - ago, "counts"), 0, LOOKED_AT_AN_HOUR - 1);
                }
                return null;
            }
        });
        return answers.stream().map(it -> (Set<TypedTuple<String>>) it).toList();
    }

    private void write(String text, String visitor) {
        try {
            long hour = hour();
            redis.execute(
                    RECORD,
                    List.of(key(hour, "counts"), key(hour, "seen"), key(hour, "visitors")),
                    text,
                    name(visitor + "\n" + text),
                    name(visitor),
                    String.valueOf(Duration.ofHours(settings.popularHours() + 1).toSeconds()),
                    String.valueOf(TEXTS_AN_HOUR),
                    String.valueOf(NAMES_AN_HOUR),
                    String.valueOf(SEARCHES_A_VISITOR));
        } catch (DataAccessException e) {
            unrecorded.increment();
            log.debug("a search was not recorded", e);
        }
    }

    private static boolean isTellable(String text) {
        return Jamo.decompose(text).length() >= SHORTEST
                && text.length() <= LONGEST
                && !Jamo.isIncomplete(text)
                && !PERSONAL.matcher(text).matches();
    }

    /** A name that tells nothing of what it stands for. */
    private static String name(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(UTF_8)).toString();
    }

    private long hour() {
        return clock.instant().getEpochSecond() / Duration.ofHours(1).toSeconds();
    }

    /** The keys of an hour share a slot, as one script touches them. */
    private static String key(long hour, String what) {
        return PREFIX + "{" + hour + "}:" + what;
    }

    @PreDestroy
    void end() throws InterruptedException {
        recorder.shutdown();
        if (!recorder.awaitTermination(2, TimeUnit.SECONDS)) {
            recorder.shutdownNow();
        }
    }
}
