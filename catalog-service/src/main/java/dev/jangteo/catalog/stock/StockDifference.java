package dev.jangteo.catalog.stock;

import dev.jangteo.contracts.SkuId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A SKU of which figures that should be equal are not.
 *
 * @param inFlight work under way may explain all of it: the shelf did not stand still whenever it was looked at, or Redis
 *     has yet to hear of its last movement
 */
public record StockDifference(SkuId skuId, List<Mismatch> mismatches, boolean inFlight) {

    /**
     * @param expected what follows from the other records
     * @param found what stands there; null when nothing does
     */
    public record Mismatch(
            Figure figure, long expected, @Nullable Long found) {
        static Optional<Mismatch> of(Figure figure, long expected, @Nullable Long found) {
            return found != null && found == expected
                    ? Optional.empty()
                    : Optional.of(new Mismatch(figure, expected, found));
        }
    }

    /** What differs. */
    public enum Figure {
        /** On the shelf: what came, less what was sold and did not come back. */
        ON_HAND,
        /** Redis' copy of what is on the shelf. */
        COPY_OF_ON_HAND,
        /** Units that Redis counts as reserved: the sum of the reservations it holds. */
        RESERVED
    }
}
