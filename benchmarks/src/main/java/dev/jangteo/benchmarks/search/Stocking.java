package dev.jangteo.benchmarks.search;

import dev.jangteo.benchmarks.shop.OwnShop;
import dev.jangteo.launcher.demo.DemoCategory;
import dev.jangteo.launcher.demo.DemoProduct;
import dev.jangteo.launcher.demo.ShopRefused;
import dev.jangteo.launcher.demo.ShopUnreachable;
import dev.jangteo.launcher.stack.Pause;
import dev.jangteo.launcher.stack.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import tools.jackson.databind.JsonNode;

/** Brings products into a shop by the administrator's door, and waits until they are found. */
final class Stocking {
    private static final int BATCH = 50;
    private static final int AT_ONCE = 4;
    private static final int TRIES = 8;
    private static final int UNAVAILABLE = 503;
    private static final int TIMED_OUT = 504;
    private static final int TOLD_EVERY = 5_000;
    /** When nothing has been added for so long, waiting on is in vain. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final OwnShop shop;
    private final Consumer<String> progress;
    private int expected;

    Stocking(OwnShop shop, Consumer<String> progress) {
        this.shop = shop;
        this.progress = progress;
    }

    void categories(List<DemoCategory> categories) {
        for (var it : categories) {
            Map<String, String> state = new HashMap<>(Map.of("name", it.name()));
            if (it.parentId() != null) {
                state.put("parentId", it.parentId());
            }
            shop.admin().put("/api/admin/categories/" + it.id(), state);
        }
    }

    /** Imports them all, some calls at a time; returns how long it took. */
    Duration products(List<DemoProduct> products) throws InterruptedException, ExecutionException {
        var start = System.nanoTime();
        var done = new AtomicInteger();
        var turns = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int from = 0; from < products.size(); from += BATCH) {
                var batch = products.subList(from, Math.min(from + BATCH, products.size()));
                running.add(threads.submit(() -> {
                    turns.acquire();
                    try {
                        bring(batch);
                    } finally {
                        turns.release();
                    }
                    tell(done.addAndGet(batch.size()), batch.size(), products.size());
                    return batch.size();
                }));
            }
            for (var it : running) {
                it.get();
            }
        }
        expected += products.size();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void tell(int done, int more, int all) {
        if (done / TOLD_EVERY > (done - more) / TOLD_EVERY) {
            progress.accept("%,d of %,d products imported".formatted(done, all));
        }
    }

    /** The same import twice changes nothing, so a slow machine just tries again. */
    private void bring(List<DemoProduct> batch) {
        for (int tries = 1; ; tries++) {
            try {
                shop.admin().post("/api/admin/products/import", batch);
                return;
            } catch (ShopUnreachable e) {
                if (tries == TRIES) {
                    throw e;
                }
            } catch (ShopRefused e) {
                if (tries == TRIES || (e.status() != UNAVAILABLE && e.status() != TIMED_OUT)) {
                    throw e;
                }
            }
            Pause.ofMillis(500L * tries);
        }
    }

    /**
     * Returns when the index has every product that was brought and nothing waits to be indexed.
     *
     * @return how long it took
     */
    Duration awaitIndexed() {
        var start = System.nanoTime();
        if (!await(expected, this::indexed)) {
            throw new Problem("The search has not got all %d products: %s".formatted(expected, state()));
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private int indexed() {
        var state = state();
        var documents = state.path("documents").asInt();
        return state.path("lag").path("products").asLong() == 0 ? documents : Math.min(documents, expected - 1);
    }

    private JsonNode state() {
        return shop.admin().get("/api/admin/search");
    }

    /** Suggestions are built in the background: returns when each of these words brings some, or no more do. */
    void awaitSuggested(Set<String> words) {
        var door = new SearchDoor(shop.gateway());
        if (!await(
                words.size(),
                () -> Math.toIntExact(words.stream()
                        .filter(it -> !door.suggestions(it, 1).isEmpty())
                        .count()))) {
            progress.accept("some words of the catalogue bring no suggestions; measuring all the same");
        }
    }

    private static boolean await(int wanted, IntSupplier there) {
        var most = -1;
        var grown = System.nanoTime();
        while (System.nanoTime() - grown < PATIENCE.toNanos()) {
            var now = there.getAsInt();
            if (now >= wanted) {
                return true;
            }
            if (now > most) {
                most = now;
                grown = System.nanoTime();
            }
            Pause.ofMillis(1_000);
        }
        return false;
    }
}
