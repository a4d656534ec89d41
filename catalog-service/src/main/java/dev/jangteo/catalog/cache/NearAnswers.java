package dev.jangteo.catalog.cache;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Answers this instance has at hand. Of those who miss the same one at once, one loads it and the others wait for it;
 * not for ever, and not for one that failed: they load themselves then.
 */
public final class NearAnswers<K, V> {
    private final AsyncCache<K, V> answers;
    private final Duration patience;

    /**
     * @param atMost so many are kept
     * @param life how long each is kept at most; at least half as long
     * @param patience how long one who misses it waits for another who loads it
     */
    public NearAnswers(int atMost, Duration life, Duration patience) {
        this.answers = Caffeine.newBuilder()
                .maximumSize(atMost)
                .expireAfter(Expiry.<K, V>writing((_, _) -> some(life)))
                .buildAsync();
        this.patience = patience;
    }

    /** What came at once does not go at once: all of it would have to be loaded in the same moment again. */
    private static Duration some(Duration life) {
        long nanos = life.toNanos();
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(nanos / 2, nanos + 1));
    }

    public V get(K key, Supplier<V> load) {
        var mine = new CompletableFuture<V>();
        var others = answers.asMap().putIfAbsent(key, mine);
        return others == null ? load(mine, load) : await(key, others, load);
    }

    /** Whatever is asked for next is loaded anew. */
    public void forget() {
        answers.asMap().clear();
    }

    /** What fails is forgotten by the cache, and told by who asked. */
    private V load(CompletableFuture<V> mine, Supplier<V> load) {
        try {
            var answer = load.get();
            mine.complete(answer);
            return answer;
        } catch (Throwable e) {
            mine.cancel(false);
            throw e;
        }
    }

    private V await(K key, CompletableFuture<V> others, Supplier<V> load) {
        try {
            return others.get(patience.toNanos(), NANOSECONDS);
        } catch (ExecutionException | CancellationException e) {
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
