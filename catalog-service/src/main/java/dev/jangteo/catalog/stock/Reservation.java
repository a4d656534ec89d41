package dev.jangteo.catalog.stock;

import static java.util.stream.Collectors.toSet;

import dev.jangteo.contracts.CatalogEvent.StockCommitted;
import dev.jangteo.contracts.CatalogEvent.StockShort;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.events.OutboxAggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is promised to an order that exists, and what comes back of it. It is the one place where that is decided: what
 * happens to {@link Stock} and to Redis follows from it and can be repeated until it is done.
 */
@Document("reservations")
final class Reservation extends OutboxAggregate {
    enum State {
        /** Units were called off of an order that is not heard of yet; kept so that its beginning finds it. */
        UNSEEN,
        /** The order waits for its payment. */
        OPEN,
        /** Paid: the units have left. */
        COMMITTED,
        /** Paid, but the units were not there: none was taken. */
        SHORT,
        /** The order ended without being paid. */
        RELEASED,
        /** So long at its end that nothing comes back any more: it is about to be purged. */
        CLOSED
    }

    /**
     * Units that come back to the shelves.
     *
     * @param key names the cancellation or return that brings them: each does so once
     * @param shelved they lie on the shelves
     */
    record Restocking(String key, StockLines lines, boolean shelved) {}

    private static final String ALL_THAT_IS_LEFT = "order-ended";

    @Id
    private final OrderId id;

    private StockLines lines;

    @Indexed
    private State state;

    @SuppressWarnings("UnusedVariable") // for people who look into the collection
    private Instant decidedAt;

    /** Called off before the units were taken: so many fewer will be. */
    private StockLines cut = StockLines.NONE;

    private List<Restocking> restockings = new ArrayList<>();

    /** Since when there are units that come back and are not on their shelves. */
    @Indexed(sparse = true)
    private @Nullable Instant restockingSince;

    /** When the latest sign came that the order is at its end; it is purged so long after that. */
    @Indexed(sparse = true)
    private @Nullable Instant endedAt;

    Reservation(OrderId id, StockLines lines, State state, Instant decidedAt) {
        this.id = id;
        this.lines = lines;
        this.state = state;
        this.decidedAt = decidedAt;
    }

    static Reservation open(OrderId id, StockLines lines, Instant now) {
        return new Reservation(id, lines, State.OPEN, now);
    }

    static Reservation unseen(OrderId id, Instant now) {
        var reservation = new Reservation(id, StockLines.NONE, State.UNSEEN, now);
        reservation.endedAt = now;
        return reservation;
    }

    OrderId id() {
        return id;
    }

    StockLines lines() {
        return lines;
    }

    State state() {
        return state;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** What becomes of the order's units is settled. */
    boolean isDecided() {
        return switch (state) {
            case UNSEEN, OPEN -> false;
            case COMMITTED, SHORT, RELEASED, CLOSED -> true;
        };
    }

    /** Units were taken for the order; they may all be back. */
    boolean isSold() {
        return state == State.COMMITTED || state == State.CLOSED;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    /** What the order is to take, or has taken. */
    StockLines wanted() {
        return lines.minus(cut);
    }

    /** What the order took and has not given back; nothing unless it is sold. */
    StockLines left() {
        return isSold()
                ? restockings.stream().map(Restocking::lines).reduce(wanted(), StockLines::minus)
                : StockLines.NONE;
    }

    List<Restocking> restockings() {
        return List.copyOf(restockings);
    }

    boolean isRestocking() {
        return restockingSince != null;
    }

    /** Those that are on the shelves, so that the shelves may forget them. */
    Set<String> shelvedKeys() {
        return restockings.stream()
                .filter(Restocking::shelved)
                .map(Restocking::key)
                .collect(toSet());
    }

    /** The order is heard of at last; false when it was before. */
    boolean seen(StockLines ordered) {
        if (state != State.UNSEEN) {
            return false;
        }
        lines = ordered;
        state = State.OPEN;
        endedAt = null;
        return true;
    }

    void commit(Instant now) {
        decide(State.COMMITTED, now);
        raise(now, meta -> new StockCommitted(meta, id));
    }

    void runShort(List<SkuId> missing, Instant now) {
        decide(State.SHORT, now);
        endedAt = now;
        raise(now, meta -> new StockShort(meta, id, missing));
    }

    /**
     * Units come back: as many as are asked for, never more than the order has left. An order that has not taken its
     * units yet takes fewer. False when nothing had to be decided: this came before, or the order has nothing.
     */
    boolean restock(String key, StockLines asked, Instant now) {
        if (restockings.stream().anyMatch(it -> it.key().equals(key))) {
            return false;
        }
        return switch (state) {
            case UNSEEN, OPEN -> {
                cut = cut.plus(asked);
                yield restockings.add(new Restocking(key, StockLines.NONE, true));
            }
            case COMMITTED -> {
                var back = asked.atMost(left());
                if (!back.isEmpty() && restockingSince == null) {
                    restockingSince = now;
                }
                yield restockings.add(new Restocking(key, back, back.isEmpty()));
            }
            case SHORT, RELEASED, CLOSED -> false;
        };
    }

    /** The customer sent units back; false when that was heard before, or the order has nothing. */
    boolean takeBack(String key, StockLines resellable, Instant now) {
        boolean first = restock(key, resellable, now);
        if (first) {
            nearEnd(now);
        }
        return first;
    }

    /** The order failed or was called off: all that is left comes back. False when that was decided before. */
    boolean end(Instant now) {
        return switch (state) {
            case UNSEEN, OPEN -> {
                state = State.RELEASED;
                decidedAt = now;
                endedAt = now;
                yield true;
            }
            case COMMITTED -> restock(ALL_THAT_IS_LEFT, left(), now) && nearEnd(now);
            case SHORT, RELEASED, CLOSED -> false;
        };
    }

    /** A sign that the order is at its end; the latest one counts. */
    boolean nearEnd(Instant now) {
        if (state != State.COMMITTED) {
            return false;
        }
        endedAt = now;
        return true;
    }

    /** What comes back lies on the shelves. */
    void shelved() {
        restockings.replaceAll(it -> new Restocking(it.key(), it.lines(), true));
        restockingSince = null;
    }

    /** Nothing comes back any more; false unless units were sold and that long ago. */
    boolean close(Instant endedBefore) {
        if (state != State.COMMITTED || isRestocking() || endedAt == null || !endedAt.isBefore(endedBefore)) {
            return false;
        }
        state = State.CLOSED;
        return true;
    }

    private void decide(State next, Instant now) {
        if (!isOpen()) {
            throw new IllegalStateException("reservation of " + id + " is " + state + ", it can't become " + next);
        }
        state = next;
        decidedAt = now;
    }
}
