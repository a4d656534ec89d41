package dev.jangteo.catalog.stock;

import dev.jangteo.contracts.CatalogEvent.StockChanged;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.events.OutboxAggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The units of one SKU on the shelf, never below zero. Also decides whose SKU it is: the id belongs for good to the
 * product that opened it.
 */
@Document("stock")
public final class Stock extends OutboxAggregate {
    /** Units that left the shelf for an order whose reservation does not say yet how it ended. */
    record Taking(OrderId orderId, int units) {}

    @Id
    private final SkuId id;

    private final ProductId productId;
    private int onHand;
    private long movement;
    private final List<Taking> takings;

    Stock(SkuId id, ProductId productId, int onHand, long movement, List<Taking> takings) {
        this.id = id;
        this.productId = productId;
        this.onHand = onHand;
        this.movement = movement;
        this.takings = new ArrayList<>(takings);
    }

    static Stock opened(SkuId id, ProductId productId, int onHand, Instant now) {
        var stock = new Stock(id, productId, 0, 0, List.of());
        stock.count(onHand, now);
        return stock;
    }

    public SkuId id() {
        return id;
    }

    public ProductId productId() {
        return productId;
    }

    public int onHand() {
        return onHand;
    }

    /** Sequence of the StockChanged that told of {@link #onHand}; 0 when nothing has moved yet. */
    long movement() {
        return movement;
    }

    /** Someone counted the shelf. */
    void count(int units, Instant now) {
        if (units < 0) {
            throw new IllegalArgumentException("there can't be fewer than no units on hand");
        }
        if (units != onHand) {
            move(units - onHand, now);
        }
    }

    boolean canGive(OrderId order, int units) {
        return holdsFor(order) || onHand >= units;
    }

    /** Takes the order's units from the shelf, once; false when they were taken before. */
    boolean take(OrderId order, int units, Instant now) {
        if (holdsFor(order)) {
            return false;
        }
        if (onHand < units) {
            throw new IllegalStateException(id + " has " + onHand + " units, not " + units);
        }
        takings.add(new Taking(order, units));
        move(-units, now);
        return true;
    }

    /** The reservation says that the order has its units; false when there is nothing left to forget. */
    boolean forget(OrderId order) {
        return takings.removeIf(it -> it.orderId().equals(order));
    }

    /** The reservation says that the order gets nothing; false when nothing was taken for it. */
    boolean giveBack(OrderId order, Instant now) {
        int units = takings.stream()
                .filter(it -> it.orderId().equals(order))
                .mapToInt(Taking::units)
                .sum();
        if (units > 0) {
            move(units, now);
        }
        return forget(order);
    }

    private boolean holdsFor(OrderId order) {
        return takings.stream().anyMatch(it -> it.orderId().equals(order));
    }

    private void move(int units, Instant now) {
        onHand += units;
        raise(now, meta -> {
            movement = meta.sequence();
            return new StockChanged(meta, id, productId, onHand);
        });
    }
}
