package dev.jangteo.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * All that was called off of an order.
 *
 * @param cancelled nothing is left of the order
 * @param partial something is left of it
 */
public record Cancellation(
        @Field("isCancelled") @JsonProperty("isCancelled") boolean cancelled,
        @Field("isPartial") @JsonProperty("isPartial") boolean partial,
        List<Item> items,
        Money totalRefund) {

    static final Cancellation NONE = new Cancellation(false, false, List.of(), Money.won(0));

    /**
     * Units called off together.
     *
     * @param cancellationId which cancellation they were part of
     * @param refundAmount their part of what the customer gets back for it
     */
    public record Item(
            String cancellationId,
            ProductId productId,
            SkuId skuId,
            int quantity,
            String reason,
            String cancelledBy,
            Instant cancelledAt,
            Money refundAmount) {

        Item refunding(Money amount) {
            return new Item(cancellationId, productId, skuId, quantity, reason, cancelledBy, cancelledAt, amount);
        }
    }

    boolean includes(String cancellationId) {
        return items.stream().anyMatch(it -> it.cancellationId().equals(cancellationId));
    }

    /** How many cancellations it took. */
    long count() {
        return items.stream().map(Item::cancellationId).distinct().count();
    }

    /** One cancellation more, its refund shared out over its lines. */
    Cancellation and(CancelOrder wish, OrderLines off, boolean nothingLeft, Money refund, Instant at) {
        var shares = off.share(refund);
        var more = IntStream.range(0, shares.size())
                .mapToObj(i -> item(wish, off.all().get(i), shares.get(i), at))
                .toList();
        return new Cancellation(
                nothingLeft,
                !nothingLeft,
                Stream.concat(items.stream(), more.stream()).toList(),
                totalRefund.plus(refund));
    }

    /** Called off before it was paid, and paid all the same: the money goes back after all. */
    Cancellation refunding(List<Money> shares) {
        return new Cancellation(
                cancelled,
                partial,
                IntStream.range(0, items.size())
                        .mapToObj(i -> items.get(i).refunding(shares.get(i)))
                        .toList(),
                shares.stream().reduce(totalRefund.zero(), Money::plus));
    }

    private static Item item(CancelOrder wish, OrderLine line, Money refund, Instant at) {
        return new Item(
                wish.cancellationId(),
                line.productId(),
                line.skuId(),
                line.quantity(),
                wish.reason(),
                wish.by().label(),
                at,
                refund);
    }
}
