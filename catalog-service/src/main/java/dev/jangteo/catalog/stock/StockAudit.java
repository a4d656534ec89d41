package dev.jangteo.catalog.stock;

import dev.jangteo.platform.web.Page;
import java.time.Instant;

/**
 * What an audit found.
 *
 * @param at when it began
 * @param skus how many were looked at: all, or up to the last one of this page of differences
 * @param onHand units on their shelves
 * @param sold units sold that did not come back, by orders whose reservations are on record
 * @param shelvesInMotion where orders' traces were seen: work under way, or cut short and about to be finished
 */
public record StockAudit(
        Instant at,
        long skus,
        long onHand,
        long sold,
        long shelvesInMotion,
        Promises promises,
        Page<StockDifference> differences) {

    /**
     * The open reservations, as MongoDB and Redis have them.
     *
     * @param open of orders that were seen and are not decided, in MongoDB
     * @param held in Redis, with those of orders not seen yet
     * @param openNotHeld open ones that Redis does not hold: too few units were left when the order was seen
     * @param heldAfterEnd held ones whose order is decided: units that are kept from sale for nothing
     */
    public record Promises(long open, long held, long openNotHeld, long heldAfterEnd) {}
}
