package dev.jangteo.catalog.cache;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Answers this instance has at hand. Of those who miss the same one at once, one loads it and the others wait for it;
 * not for ever, and not for one that failed: they load themselves then.
 */
final class NearAnswers {
    private static final int AT_MOST = 500;

    private final AsyncCache<String, Object> answers;
    private final Duration patience;

    NearAnswers(Duration life, Duration patience) {
        this.answers = Caffeine.newBuilder()
                .maximumSize(AT_MOST)
                .expireAfterWrite(life)
                .buildAsync();
        this.patience = patience;
    }

    Object get(String key, Supplier<?> load) {
        var mine = new CompletableFuture<Object>();
        var others = answers.asMap().putIfAbsent(key, mine);
        return others == null ? load(mine, load) : await(key, others, load);
    }

    /** What fails is forgotten by the cache. */
    private static Object load(CompletableFuture<Object> mine, Supplier<?> load) {
        try {
            var answer = load.get();
            mine.complete(answer);
            return answer;
        } catch (Throwable e) {
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private Object await(String key, CompletableFuture<Object> others, Supplier<?> load) {
        try {
            return others.get(patience.toNanos(), NANOSECONDS);
        } catch (ExecutionException e) {
            return load.get();
        } catch (TimeoutException e) {
            answers.asMap().remove(key, others); // who comes next does not wait for it as well
            return load.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return load.get();
        }
    }
}
