package dev.jangteo.chaos.checks;

import dev.jangteo.contracts.CatalogEvent.StockCommitted;
import dev.jangteo.contracts.DomainEvent;
import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.OrderEvent.CancellationReason;
import dev.jangteo.contracts.OrderEvent.Line;
import dev.jangteo.contracts.OrderEvent.OrderCancelled;
import dev.jangteo.contracts.OrderEvent.OrderCreated;
import dev.jangteo.contracts.OrderEvent.OrderPartiallyCancelled;
import dev.jangteo.contracts.OrderEvent.OrderReturnRequested;
import dev.jangteo.contracts.OrderEvent.OrderReturned;
import dev.jangteo.contracts.OrderEvent.RefundRequested;
import dev.jangteo.contracts.PaymentEvent.PaymentRefunded;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the topics tell of one order: money asked back and given back, units taken and given back. */
final class OrderStory {
    private final Set<String> heard = new HashSet<>();
    private final Map<String, Long> refundsRequested = new TreeMap<>();
    private final Map<String, Long> refundsMade = new TreeMap<>();
    private final Map<String, Integer> units = new HashMap<>();
    private final Map<String, Integer> givenBack = new HashMap<>();
    private int created;
    private long total;
    private boolean committed;
    private boolean calledOff;
    private @Nullable Instant shortOfStock;
    private int cancellations;
    private int returns;

    /** The stories of all orders, by their ids. */
    static Map<String, OrderStory> all(Collection<Told> told) {
        var stories = new HashMap<String, OrderStory>();
        for (var it : told) {
            switch (it.event()) {
                case OrderEvent event -> of(stories, event.orderId().value()).hear(it.id(), event);
                case PaymentRefunded event ->
                    of(stories, event.orderId().value()).hear(it.id(), event);
                case StockCommitted event ->
                    of(stories, event.orderId().value()).hear(it.id(), event);
                case null, default -> {}
            }
        }
        return stories;
    }

    private static OrderStory of(Map<String, OrderStory> stories, String order) {
        return stories.computeIfAbsent(order, _ -> new OrderStory());
    }

    /** Takes in an event; the same one again changes nothing. */
    private void hear(String id, DomainEvent event) {
        if (!heard.add(id)) {
            return;
        }
        switch (event) {
            case OrderCreated it -> {
                created++;
                total = it.total().amount();
                add(units, it.lines(), 1);
            }
            case OrderPartiallyCancelled it -> {
                cancellations++;
                add(givenBack, it.lines(), 1);
            }
            case OrderCancelled it -> {
                calledOff = true;
                if (it.reason() == CancellationReason.CUSTOMER_REQUEST) {
                    cancellations++;
                } else if (it.reason() == CancellationReason.OUT_OF_STOCK) {
                    shortOfStock = it.meta().occurredAt();
                }
            }
            case OrderReturnRequested _ -> returns++;
            case OrderReturned it -> add(givenBack, it.resellable(), 1);
            case RefundRequested it ->
                refundsRequested.merge(it.refundId().value(), it.amount().amount(), Long::sum);
            case PaymentRefunded it ->
                refundsMade.merge(it.refundId().value(), it.amount().amount(), Long::sum);
            case StockCommitted _ -> committed = true;
            default -> {}
        }
    }

    private static void add(Map<String, Integer> to, List<Line> lines, int times) {
        lines.forEach(it -> to.merge(it.skuId().value(), it.quantity() * times, Integer::sum));
    }

    /** How many different OrderCreated events there are. */
    int created() {
        return created;
    }

    long total() {
        return total;
    }

    Map<String, Long> refundsRequested() {
        return refundsRequested;
    }

    Map<String, Long> refundsMade() {
        return refundsMade;
    }

    long owedBack() {
        return refundsRequested.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Units of a SKU that have left the shelf for good. */
    int sold(String sku) {
        if (!committed || calledOff) {
            return 0;
        }
        return units.getOrDefault(sku, 0) - givenBack.getOrDefault(sku, 0);
    }

    /** When it turned out that there were no units for the order, though it had been accepted. */
    Optional<Instant> shortOfStock() {
        return Optional.ofNullable(shortOfStock);
    }

    /** Cancellations by the customer, whole or part. */
    int cancellations() {
        return cancellations;
    }

    int returnsRequested() {
        return returns;
    }
}
