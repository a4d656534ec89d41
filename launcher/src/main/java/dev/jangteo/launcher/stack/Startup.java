package dev.jangteo.launcher.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Starts parts side by side, each as soon as what it needs is healthy. The first failure ends the waiting of all. */
final class Startup {

    /** Whether waiting has become pointless. */
    @FunctionalInterface
    interface Abort {
        boolean isWanted();
    }

    /** A JVM that starts is all computation: many more of them than cores only get into each other's caches. */
    private final Semaphore starting = new Semaphore(Runtime.getRuntime().availableProcessors() + 2, true);

    private final List<Part> parts;
    private final BiConsumer<Part, Abort> startAndAwait;
    private final Progress progress;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Startup(List<Part> parts, BiConsumer<Part, Abort> startAndAwait, Progress progress) {
        this.parts = parts;
        this.startAndAwait = startAndAwait;
        this.progress = progress;
    }

    void run() {
        Map<String, CompletableFuture<Void>> healthy = new HashMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Part part : parts) {
                healthy.put(part.name(), needsOf(part, healthy).thenRunAsync(() -> start(part), threads));
            }
            all(new ArrayList<>(healthy.values())).join();
        } catch (CompletionException e) {
            throw firstFailure(e);
        }
    }

    /** Parts come after what they need in the list; what is not in it runs already. */
    private static CompletableFuture<Void> needsOf(Part part, Map<String, CompletableFuture<Void>> healthy) {
        List<CompletableFuture<Void>> needs = new ArrayList<>();
        healthy.forEach((name, future) -> {
            if (part.needs().contains(name)) {
                needs.add(future);
            }
        });
        return all(needs);
    }

    private static CompletableFuture<Void> all(List<CompletableFuture<Void>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
    }

    private void start(Part part) {
        starting.acquireUninterruptibly();
        try {
            startNow(part);
        } finally {
            starting.release();
        }
    }

    private void startNow(Part part) {
        long begin = System.nanoTime();
        progress.starting(part.name(), part.port());
        try {
            startAndAwait.accept(part, () -> failure.get() != null);
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
            throw e;
        }
        if (failure.get() == null) {
            progress.healthy(part.name(), Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private RuntimeException firstFailure(CompletionException e) {
        return failure.get() instanceof RuntimeException first ? first : e;
    }
}
