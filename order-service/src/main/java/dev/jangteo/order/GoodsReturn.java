package dev.jangteo.order;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.ReturnReason;
import dev.jangteo.contracts.OrderEvent.ReturnRejection;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods on their way back, and what became of them.
 *
 * @param endedAt when they were looked at, or given up on
 * @param resellable whether accepted goods can be sold again
 * @param rejection why they were not accepted
 * @param note of who looked at them
 * @param refund what the customer gets back for accepted goods
 */
public record GoodsReturn(
        String returnId,
        List<Item> items,
        ReturnReason reason,
        @Nullable String comment,
        Status status,
        Instant requestedAt,
        @Nullable Instant endedAt,
        @Nullable Boolean resellable,
        @Nullable ReturnRejection rejection,
        @Nullable String note,
        @Nullable Money refund) {

    /** How far a return is. */
    public enum Status {
        REQUESTED,
        ACCEPTED,
        REJECTED
    }

    /** So many units of a variant. */
    public record Item(ProductId productId, SkuId skuId, String name, int quantity) {}

    static GoodsReturn requested(RequestReturn wish, OrderLines lines, Instant at) {
        return new GoodsReturn(
                wish.returnId(),
                lines.all().stream()
                        .map(it -> new Item(it.productId(), it.skuId(), it.name(), it.quantity()))
                        .toList(),
                wish.reason(),
                wish.comment(),
                Status.REQUESTED,
                at,
                null,
                null,
                null,
                null,
                null);
    }

    GoodsReturn accepted(Inspection found, Money refunded, Instant at) {
        return new GoodsReturn(
                returnId,
                items,
                reason,
                comment,
                Status.ACCEPTED,
                requestedAt,
                at,
                found.resellable(),
                null,
                found.note(),
                refunded);
    }

    GoodsReturn rejected(ReturnRejection why, @Nullable String words, Instant at) {
        return new GoodsReturn(
                returnId, items, reason, comment, Status.REJECTED, requestedAt, at, null, why, words, null);
    }

    /** Whether it ended as this inspection says. */
    boolean endedBy(Inspection found) {
        return found.accepted()
                ? status == Status.ACCEPTED
                        && Boolean.valueOf(found.resellable()).equals(resellable)
                : rejection == ReturnRejection.NOT_AS_SOLD;
    }
}
