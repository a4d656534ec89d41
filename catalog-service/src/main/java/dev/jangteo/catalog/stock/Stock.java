package dev.jangteo.catalog.stock;

import static java.util.stream.Collectors.toSet;

import dev.jangteo.contracts.CatalogEvent.StockChanged;
import dev.jangteo.contracts.CatalogEvent.StockLow;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.events.OutboxAggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The units of one SKU on the shelf, never below zero. Also decides whose SKU it is: the id belongs for good to the
 * product that opened it.
 */
@Document("stock")
public final class Stock extends OutboxAggregate {
    /** Units that left the shelf for an order whose reservation does not say yet how it ended. */
    record Taking(OrderId orderId, int units) {}

    /** Units that came back to the shelf, of which the reservation does not say yet that they are here. */
    record Restock(OrderId orderId, String key) {}

    @Id
    private final SkuId id;

    private final ProductId productId;
    private String name;
    private int onHand;
    private long movement;
    private int lowStockAt;

    @Indexed(sparse = true)
    private @Nullable Instant lowSince;

    /** All that ever came by delivery, less what a count did not find: what the shelf has to account for. */
    private long received;

    /** Of the units that were sold, those whose reservations are purged. */
    private long closed;

    private List<Taking> takings = new ArrayList<>();
    private List<Restock> restocks = new ArrayList<>();

    /** Orders whose units {@link #closed} counts although their reservations may still be there. */
    private List<OrderId> closing = new ArrayList<>();

    Stock(SkuId id, ProductId productId) {
        this.id = id;
        this.productId = productId;
        this.name = id.value();
    }

    static Stock opened(NewShelf shelf, int lowStockAt, Instant now) {
        var stock = new Stock(shelf.skuId(), shelf.productId());
        stock.rename(shelf.name());
        stock.count(shelf.onHand(), now);
        stock.watchFrom(lowStockAt, now);
        return stock;
    }

    public SkuId id() {
        return id;
    }

    public ProductId productId() {
        return productId;
    }

    /** What people call it, as far as the shelf was told. */
    public String name() {
        return name;
    }

    public int onHand() {
        return onHand;
    }

    /** So few units, or fewer, are low. */
    public int lowStockAt() {
        return lowStockAt;
    }

    public @Nullable Instant lowSince() {
        return lowSince;
    }

    /** Sequence of the StockChanged that told of {@link #onHand}; 0 when nothing has moved yet. */
    long movement() {
        return movement;
    }

    long received() {
        return received;
    }

    long closed() {
        return closed;
    }

    List<Taking> takings() {
        return List.copyOf(takings);
    }

    /** The orders that left traces here, which are to be cleared away. */
    Set<OrderId> traces() {
        return Stream.of(
                        takings.stream().map(Taking::orderId),
                        restocks.stream().map(Restock::orderId),
                        closing.stream())
                .flatMap(it -> it)
                .collect(toSet());
    }

    /** Nothing happened here between the two moments. */
    boolean stoodStillSince(Stock before) {
        return movement == before.movement
                && received == before.received
                && closed == before.closed
                && takings.equals(before.takings)
                && restocks.equals(before.restocks)
                && closing.equals(before.closing);
    }

    void rename(String to) {
        name = to;
    }

    /** From now on so few units are low. Whoever says so sees what is on hand, and is not told of it. */
    void watchFrom(int units, Instant now) {
        lowStockAt = units;
        watch(now);
    }

    /** Someone counted the shelf. */
    void count(int units, Instant now) {
        if (units < 0) {
            throw new IllegalArgumentException("there can't be fewer than no units on hand");
        }
        if (units != onHand) {
            received += units - onHand;
            move(units - onHand, now);
        }
    }

    boolean canGive(OrderId order, int units) {
        return onHand + takenFor(order) >= units;
    }

    /** Sees to it that so many units are taken for the order; false when they were before. */
    boolean take(OrderId order, int units, Instant now) {
        int taken = takenFor(order);
        if (taken == units) {
            return false;
        }
        if (!canGive(order, units)) {
            throw new IllegalStateException(id + " has " + onHand + " units, not " + units);
        }
        forgetTaking(order);
        if (units > 0) {
            takings.add(new Taking(order, units));
        }
        move(taken - units, now);
        return true;
    }

    /** The reservation says that the order gets nothing; false when nothing was taken for it. */
    boolean giveBack(OrderId order, Instant now) {
        return take(order, 0, now);
    }

    /** Puts units of the order back, once a key; false when they came before, or there are none. */
    boolean restock(OrderId order, String key, int units, Instant now) {
        if (units == 0 || hasBack(order, key)) {
            return false;
        }
        restocks.add(new Restock(order, key));
        move(units, now);
        return true;
    }

    boolean hasBack(OrderId order, String key) {
        return restocks.contains(new Restock(order, key));
    }

    /** The reservation says what was taken, and that these came back; false when there is nothing left to forget. */
    boolean forget(OrderId order, Set<String> shelvedKeys) {
        boolean forgotten = forgetTaking(order);
        return restocks.removeIf(it -> it.orderId().equals(order) && shelvedKeys.contains(it.key())) || forgotten;
    }

    /** Nothing comes back of the units that order bought; false when they were counted as closed before. */
    boolean close(OrderId order, int units) {
        if (units == 0 || closing.contains(order)) {
            return false;
        }
        closing.add(order);
        closed += units;
        return true;
    }

    boolean isClosing(OrderId order) {
        return closing.contains(order);
    }

    /** The reservations of those are purged; false when there is nothing left to forget. */
    boolean forgetClosed(Collection<OrderId> orders) {
        return closing.removeAll(orders);
    }

    int takenFor(OrderId order) {
        return takings.stream()
                .filter(it -> it.orderId().equals(order))
                .mapToInt(Taking::units)
                .sum();
    }

    private boolean forgetTaking(OrderId order) {
        return takings.removeIf(it -> it.orderId().equals(order));
    }

    private void move(int units, Instant now) {
        onHand += units;
        raise(now, meta -> {
            movement = meta.sequence();
            return new StockChanged(meta, id, productId, onHand);
        });
        boolean wasLow = lowSince != null;
        watch(now);
        if (units < 0 && !wasLow && lowSince != null) {
            raise(now, meta -> new StockLow(meta, id, productId, name, onHand, lowStockAt));
        }
    }

    private void watch(Instant now) {
        if (onHand > lowStockAt) {
            lowSince = null;
        } else if (lowSince == null) {
            lowSince = now;
        }
    }
}
