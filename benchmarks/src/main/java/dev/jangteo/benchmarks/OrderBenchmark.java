package dev.jangteo.benchmarks;

import dev.jangteo.benchmarks.shop.OwnShop;
import dev.jangteo.benchmarks.shop.OwnShop.Collector;
import dev.jangteo.launcher.demo.ShopApi;
import dev.jangteo.launcher.stack.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * How fast orders flow: orders a second, and the time from the gateway's "accepted" to the OrderConfirmed event, with
 * 1, 8 and 32 customers who each wait for one order's confirmation before placing the next (a closed loop). On a shop
 * of its own with empty stores, the full compiler, after a warm-up. {@code ./jangteo bench orders}.
 */
final class OrderBenchmark {
    private static final List<Integer> CUSTOMERS = List.of(1, 8, 32);
    private static final int WARM_UP_ORDERS = 3_000;
    private static final Duration WARM_UP = Duration.ofMinutes(3);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final String SKU = "bench-product-1";

    private final ShopApi gateway;
    private final ShopApi outside;
    private final Confirmations confirmations;

    private OrderBenchmark(ShopApi gateway, ShopApi outside, Confirmations confirmations) {
        this.gateway = gateway;
        this.outside = outside;
        this.confirmations = confirmations;
    }

    /** Brings a shop up, measures and ends it; returns the report as Markdown. */
    static String measure() throws InterruptedException, ExecutionException {
        try (var shop = OwnShop.open("256m", Collector.THROUGHPUT, Set.of())) {
            stock(shop.admin());
            try (var confirmations = new Confirmations(shop.stack().kafka())) {
                var outside = ShopApi.at(shop.stack().urlOf(Service.OUTSIDE_WORLD));
                var bench = new OrderBenchmark(shop.gateway(), outside, confirmations);
                bench.run(8, WARM_UP_ORDERS, WARM_UP);
                var report = report(bench.measureAll());
                shop.done();
                return report;
            }
        }
    }

    private static void stock(ShopApi admin) {
        admin.post("/api/admin/categories", Map.of("id", "bench", "name", "벤치마크"));
        admin.post(
                "/api/admin/products/import",
                List.of(Map.of(
                        "id",
                        "bench-product",
                        "name",
                        "벤치마크 상품",
                        "description",
                        "측정용 상품입니다.",
                        "categoryId",
                        "bench",
                        "tags",
                        List.of(),
                        "images",
                        List.of(),
                        "optionNames",
                        List.of(),
                        "skus",
                        List.of(Map.of(
                                "id",
                                SKU,
                                "options",
                                Map.of(),
                                "price",
                                Map.of("amount", 60_000, "currency", "KRW"),
                                "onHand",
                                1_000_000)))));
    }

    private record Result(int customers, long orders, double seconds, Histogram accept, Histogram confirm) {}

    private List<Result> measureAll() throws InterruptedException, ExecutionException {
        var results = new ArrayList<Result>();
        for (int customers : CUSTOMERS) {
            results.add(run(customers, Integer.MAX_VALUE, MEASURED));
        }
        return results;
    }

    /** Lets so many customers order until so many orders are placed or the time is over. */
    private Result run(int customers, int orders, Duration time) throws InterruptedException, ExecutionException {
        var buyers = Stream.generate(() -> Buyer.signUp(gateway, outside))
                .limit(customers)
                .toList();
        var accept = new ConcurrentHistogram(3);
        var confirm = new ConcurrentHistogram(3);
        var start = System.nanoTime();
        var end = start + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (var buyer : buyers) {
                running.add(threads.submit(() -> {
                    while (System.nanoTime() < end && confirm.getTotalCount() < orders) {
                        buyOnce(buyer, accept, confirm);
                    }
                }));
            }
            for (var it : running) {
                it.get();
            }
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        return new Result(customers, confirm.getTotalCount(), seconds, accept, confirm);
    }

    private void buyOnce(Buyer buyer, Histogram accept, Histogram confirm) {
        var asked = System.nanoTime();
        var id = buyer.order(SKU);
        var accepted = System.nanoTime();
        var confirmed = confirmations
                .of(id)
                .orTimeout(60, java.util.concurrent.TimeUnit.SECONDS)
                .join();
        accept.recordValue((accepted - asked) / 1_000);
        confirm.recordValue(Math.max(0, confirmed - accepted) / 1_000);
    }

    private static String report(List<Result> results) {
        var text = new StringBuilder("""
                # Orders through the gateway

                `./jangteo bench orders` on %d cores; embedded servers, full compiler, after a warm-up. Closed loop: a customer
                waits for one order's confirmation before placing the next. *Accept*: POST /api/orders as the client sees it.
                *Confirm*: from that answer to the OrderConfirmed event, read from the topic. Times in ms.

                | customers | orders | orders/s | accept p50 | accept p99 | confirm p50 | confirm p99 |
                |--:|--:|--:|--:|--:|--:|--:|
                """.formatted(Runtime.getRuntime().availableProcessors()));
        for (var it : results) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %d | %d | %.1f | %.0f | %.0f | %.0f | %.0f |%n",
                    it.customers(),
                    it.orders(),
                    it.orders() / it.seconds(),
                    millis(it.accept(), 50),
                    millis(it.accept(), 99),
                    millis(it.confirm(), 50),
                    millis(it.confirm(), 99)));
        }
        return text.toString();
    }

    private static double millis(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1e3;
    }
}
