package dev.jangteo.catalog.stock;

import dev.jangteo.contracts.CatalogEvent.StockCommitted;
import dev.jangteo.contracts.CatalogEvent.StockShort;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.events.OutboxAggregate;
import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is promised to an order that exists. Its state is the one decision about the order's units: what happens to
 * {@link Stock} and to Redis follows from it and can be repeated until it is done.
 */
@Document("reservations")
final class Reservation extends OutboxAggregate {
    enum State {
        /** The order waits for its payment. */
        OPEN,
        /** Paid: the units have left. */
        COMMITTED,
        /** Paid, but the units were not there: none was taken. */
        SHORT,
        /** The order ended without being paid. */
        RELEASED
    }

    @Id
    private final OrderId id;

    private final StockLines lines;

    @Indexed
    private State state;

    @SuppressWarnings("UnusedVariable") // for people who look into the collection
    private Instant decidedAt;

    Reservation(OrderId id, StockLines lines, State state, Instant decidedAt) {
        this.id = id;
        this.lines = lines;
        this.state = state;
        this.decidedAt = decidedAt;
    }

    static Reservation open(OrderId id, StockLines lines, Instant now) {
        return new Reservation(id, lines, State.OPEN, now);
    }

    /** The order's end was heard before its beginning; kept so that the beginning finds it. */
    static Reservation releasedUnseen(OrderId id, Instant now) {
        return new Reservation(id, new StockLines(List.of()), State.RELEASED, now);
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

    void commit(Instant now) {
        decide(State.COMMITTED, now);
        raise(now, meta -> new StockCommitted(meta, id));
    }

    void runShort(List<SkuId> missing, Instant now) {
        decide(State.SHORT, now);
        raise(now, meta -> new StockShort(meta, id, missing));
    }

    void release(Instant now) {
        decide(State.RELEASED, now);
    }

    private void decide(State next, Instant now) {
        if (!isOpen()) {
            throw new IllegalStateException("reservation of " + id + " is " + state + ", it can't become " + next);
        }
        state = next;
        decidedAt = now;
    }
}
