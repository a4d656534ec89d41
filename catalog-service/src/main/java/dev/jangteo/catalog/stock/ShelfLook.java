package dev.jangteo.catalog.stock;

import dev.jangteo.catalog.stock.StockDifference.Figure;
import dev.jangteo.catalog.stock.StockDifference.Mismatch;
import dev.jangteo.contracts.SkuId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A shelf, what the reservations say of it, and what Redis has of it. */
record ShelfLook(ShelfAccount account, Availability.@Nullable Copy copy) {
    SkuId skuId() {
        return account.shelf().id();
    }

    boolean findsMismatches() {
        return onShelf().isPresent() || inRedis().isPresent();
    }

    StockDifference difference(@Nullable Stock now) {
        var moved = now == null || !now.stoodStillSince(account.shelf());
        return new StockDifference(
                skuId(),
                Stream.of(onShelf(), inRedis()).flatMap(Optional::stream).toList(),
                moved || (onShelf().isEmpty() && redisIsBehind()));
    }

    private Optional<Mismatch> onShelf() {
        return Mismatch.of(
                Figure.ON_HAND, account.expectedOnHand(), (long) account.shelf().onHand());
    }

    private Optional<Mismatch> inRedis() {
        return Mismatch.of(Figure.COPY_OF_ON_HAND, account.shelf().onHand(), copy == null ? null : copy.onHand());
    }

    private boolean redisIsBehind() {
        return copy != null && copy.movement() < account.shelf().movement();
    }
}
