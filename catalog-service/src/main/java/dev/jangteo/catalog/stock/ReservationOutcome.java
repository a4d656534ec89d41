package dev.jangteo.catalog.stock;

import dev.jangteo.contracts.SkuId;
import java.util.List;

/** How an attempt to reserve ended. */
public sealed interface ReservationOutcome {
    /** All lines are reserved, by this call or an equal one before. */
    record Reserved() implements ReservationOutcome {}

    /** The order holds a reservation of other lines. */
    record Differs() implements ReservationOutcome {}

    /** Nothing is reserved: of these there is too little. */
    record TooFew(List<SkuId> skus) implements ReservationOutcome {}
}
