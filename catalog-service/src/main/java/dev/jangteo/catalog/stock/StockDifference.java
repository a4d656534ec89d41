package dev.jangteo.catalog.stock;

import dev.jangteo.contracts.SkuId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SKU of which figures that should be equal are not.
 *
 * @param moving its shelf was being worked at whenever it was looked at, which may explain all
 */
public record StockDifference(SkuId skuId, List<Mismatch> mismatches, boolean moving) {

    /**
     * @param expected what follows from the other records
     * @param found what stands there; null when nothing does
     */
    public record Mismatch(
            Figure figure, long expected, @Nullable Long found) {}

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
