package dev.jangteo.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.EventId;
import dev.jangteo.contracts.EventMeta;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.OrderEvent.CancellationReason;
import dev.jangteo.contracts.OrderEvent.FailureReason;
import dev.jangteo.contracts.OrderEvent.Line;
import dev.jangteo.contracts.OrderEvent.OrderCancelled;
import dev.jangteo.contracts.OrderEvent.OrderConfirmed;
import dev.jangteo.contracts.OrderEvent.OrderCreated;
import dev.jangteo.contracts.OrderEvent.OrderFailed;
import dev.jangteo.contracts.OrderEvent.OrderPartiallyCancelled;
import dev.jangteo.contracts.OrderEvent.OrderReturned;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.testing.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Many shoppers at once, at several instances: they reserve, and what becomes of their orders is published. */
final class Rush {
    /** What becomes of an order; all but the first tell of it. */
    enum Fate {
        NEVER_PLACED,
        FAILED,
        PAID,
        PAID_TOLD_TWICE,
        CALLED_OFF,
        PARTLY_CALLED_OFF,
        SENT_BACK,
        CALLED_OFF_BIT_BY_BIT
    }

    private static final UserId USER = new UserId("somebody");
    private static final PostalAddress ADDRESS =
            new PostalAddress("김장터", "010-1234-5678", "06236", "서울특별시 강남구 테헤란로 1", null);
    private static final int SHOPPERS = 8;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<OrderId, Fate> fates = new ConcurrentHashMap<>();
    private final AtomicInteger soldOut = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final List<String> instances;
    private final Supplier<String> token;
    private final Topics topics;
    private final List<SkuId> skus;

    Rush(List<String> instances, Supplier<String> token, Topics topics, List<SkuId> skus) {
        this.instances = instances;
        this.token = token;
        this.topics = topics;
        this.skus = skus;
    }

    /** The placed orders and what became of them. */
    Map<OrderId, Fate> fates() {
        return fates;
    }

    /** All shoppers' orders, while a fault is done. */
    void orders(int each, Callable<?> fault) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var shoppers = IntStream.range(0, SHOPPERS)
                    .mapToObj(_ -> threads.submit(() -> {
                        for (int i = 0; i < each; i++) {
                            order();
                        }
                        return true;
                    }))
                    .toList();
            var faults = threads.submit(fault);
            for (var shopper : shoppers) {
                shopper.get();
            }
            faults.get();
        }
    }

    @Override
    public String toString() {
        return "%d orders placed (%s), %d sold out, %d not served"
                .formatted(
                        fates.size(),
                        fates.values().stream().collect(Collectors.groupingBy(it -> it, Collectors.counting())),
                        soldOut.get(),
                        turnedAway.get());
    }

    private void order() throws InterruptedException {
        var random = ThreadLocalRandom.current();
        var order = new OrderId(UUID.randomUUID().toString());
        var lines = new ArrayList<Line>();
        int first = random.nextInt(skus.size());
        lines.add(line(skus.get(first), 1 + random.nextInt(2)));
        lines.add(line(skus.get((first + 1) % skus.size()), 1));
        switch (reserve(order, lines)) {
            case 200 -> become(order, lines, Fate.values()[random.nextInt(Fate.values().length)]);
            case 409 -> soldOut.incrementAndGet();
            default -> turnedAway.incrementAndGet();
        }
    }

    private int reserve(OrderId order, List<Line> lines) throws InterruptedException {
        var body = lines.stream()
                .map(it -> "{\"skuId\":\"%s\",\"quantity\":%d}".formatted(it.skuId(), it.quantity()))
                .collect(Collectors.joining(",", "{\"lines\":[", "]}"));
        var instance = instances.get(ThreadLocalRandom.current().nextInt(instances.size()));
        var request = HttpRequest.newBuilder(URI.create(instance + "/internal/reservations/" + order))
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private void become(OrderId order, List<Line> lines, Fate fate) {
        if (fate == Fate.NEVER_PLACED) {
            return;
        }
        fates.put(order, fate);
        var one = List.of(line(lines.getFirst().skuId(), 1));
        tell(created(order, lines));
        if (fate == Fate.FAILED) {
            tell(new OrderFailed(meta(2), order, USER, FailureReason.PAYMENT_FAILED, null));
            return;
        }
        tell(confirmed(order, lines));
        switch (fate) {
            case PAID_TOLD_TWICE -> tell(confirmed(order, lines));
            case CALLED_OFF -> twice(cancelled(order));
            case PARTLY_CALLED_OFF -> twice(partlyCancelled(order, "c1", one));
            case SENT_BACK -> twice(new OrderReturned(meta(3), order, USER, "r1", lines, one, Money.won(1)));
            case CALLED_OFF_BIT_BY_BIT -> {
                twice(partlyCancelled(order, "c1", one));
                twice(cancelled(order));
            }
            case PAID, FAILED, NEVER_PLACED -> {}
        }
    }

    private void tell(OrderEvent event) {
        topics.publish(event);
    }

    private void twice(OrderEvent event) {
        tell(event);
        tell(event);
    }

    /** Units the order has in the end, of the SKU. */
    int left(OrderId order, SkuId sku, Reservation reservation) {
        int taken = reservation.state() == Reservation.State.COMMITTED
                ? reservation.lines().units(sku)
                : 0;
        boolean isFirst = sku.equals(firstOf(reservation));
        assertThat(reservation.isRestocking()).isFalse();
        return switch (fates.getOrDefault(order, Fate.NEVER_PLACED)) {
            case NEVER_PLACED, FAILED, CALLED_OFF, CALLED_OFF_BIT_BY_BIT -> 0;
            case PAID, PAID_TOLD_TWICE -> taken;
            case PARTLY_CALLED_OFF, SENT_BACK -> isFirst ? Math.max(0, taken - 1) : taken;
        };
    }

    private SkuId firstOf(Reservation reservation) {
        var wanted = reservation.lines().skuIds();
        int one = skus.indexOf(wanted.getFirst());
        int other = skus.indexOf(wanted.getLast());
        return (one + 1) % skus.size() == other ? skus.get(one) : skus.get(other);
    }

    private static Line line(SkuId sku, int quantity) {
        return new Line(new ProductId("p"), sku, "무선 헤드폰", quantity, Money.won(12_900));
    }

    private static OrderCreated created(OrderId order, List<Line> lines) {
        return new OrderCreated(
                meta(1),
                order,
                USER,
                lines,
                Money.won(64_500),
                Money.won(0),
                Money.won(64_500),
                new OrderEvent.PaymentChoice(OrderEvent.PaymentChoice.Method.PAYMENT_WINDOW, null),
                ADDRESS,
                false,
                Instant.now().plusSeconds(900));
    }

    private static OrderConfirmed confirmed(OrderId order, List<Line> lines) {
        return new OrderConfirmed(meta(2), order, USER, new PaymentId("pay"), lines, Money.won(64_500), ADDRESS);
    }

    private static OrderCancelled cancelled(OrderId order) {
        return new OrderCancelled(meta(9), order, USER, CancellationReason.CUSTOMER_REQUEST, Money.won(1));
    }

    private static OrderPartiallyCancelled partlyCancelled(OrderId order, String id, List<Line> lines) {
        return new OrderPartiallyCancelled(
                meta(3), order, USER, id, lines, CancellationReason.CUSTOMER_REQUEST, Money.won(1));
    }

    private static EventMeta meta(long sequence) {
        return new EventMeta(new EventId(UUID.randomUUID().toString()), Instant.now(), sequence);
    }
}
