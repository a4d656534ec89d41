package dev.jangteo.order;

import static dev.jangteo.order.OrderStatus.CANCELLED;
import static dev.jangteo.order.OrderStatus.CONFIRMED;
import static dev.jangteo.order.OrderStatus.DELIVERED;
import static dev.jangteo.order.OrderStatus.PENDING;
import static dev.jangteo.order.OrderStatus.RETURNED;
import static dev.jangteo.order.OrderStatus.RETURN_REQUESTED;

import dev.jangteo.contracts.DeliveryRegion;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.ReturnRejection;
import dev.jangteo.order.PlaceOrder.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The goods of an order and the money for them: what is left, what was called off, what came back. */
record Contents(
        OrderLines lines, Settlement settlement, @Nullable Cancellation cancellation, List<GoodsReturn> returns) {

    /**
     * A change of goods.
     *
     * @param lines those that changed
     * @param refund what the customer gets back for it
     */
    record Change(Contents after, OrderLines lines, Money refund) {}

    boolean cancelled(String cancellationId) {
        return cancellation != null && cancellation.includes(cancellationId);
    }

    boolean returning(String returnId) {
        return returns.stream().anyMatch(it -> it.returnId().equals(returnId));
    }

    /** @throws CancellationExceedsOrder when there are not so many units left */
    Change callOff(CancelOrder wish, DeliveryRegion region, Instant at) {
        var left = lines.kept();
        var units = Objects.requireNonNullElseGet(wish.items(), left::units);
        var excesses = left.excesses(units);
        if (!excesses.isEmpty()) {
            throw new CancellationExceedsOrder(excesses);
        }
        var unpaid = lines.standing(CONFIRMED).isEmpty();
        var split = lines.move(units, unpaid ? PENDING : CONFIRMED, CANCELLED);
        var rest = split.all().kept();
        var account = settlement.delivering(CancellationPolicy.standard().deliveryFee(rest, region));
        var refund = account.surplusOver(rest.net());
        var calledOff = Objects.requireNonNullElse(cancellation, Cancellation.NONE)
                .and(wish, split.changed(), rest.isEmpty(), refund, at);
        return new Change(new Contents(split.all(), account, calledOff, returns), split.changed(), refund);
    }

    /** @throws ReturnExceedsOrder when the customer has not so many units */
    Change sendBack(RequestReturn wish, Instant at) {
        var there = lines.standing(DELIVERED);
        var units = Objects.requireNonNullElseGet(wish.items(), there::units);
        var excesses = there.excesses(units);
        if (!excesses.isEmpty()) {
            throw new ReturnExceedsOrder(excesses);
        }
        var split = lines.move(units, DELIVERED, RETURN_REQUESTED);
        var open = Stream.of(GoodsReturn.requested(wish, split.changed(), at));
        var all = Stream.concat(returns.stream(), open).toList();
        return new Change(
                new Contents(split.all(), settlement, cancellation, all),
                split.changed(),
                settlement.paid().zero());
    }

    /** The goods on their way back arrived, and are the shop's again. */
    Change takeBack(Inspection found, DeliveryRegion region, Instant at) {
        var reason = lastReturn().reason();
        var split = lines.move(comingBack(), RETURN_REQUESTED, RETURNED);
        var rest = split.all().kept();
        var policy = ReturnPolicy.standard();
        var account = settlement
                .delivering(policy.deliveryFee(reason, settlement.deliveryFee(), rest))
                .returning(policy.returnShipping(reason, region));
        var refund = account.surplusOver(rest.net());
        var ended = ending(lastReturn().accepted(found, refund, at));
        return new Change(new Contents(split.all(), account, cancellation, ended), split.changed(), refund);
    }

    /** The goods on their way back did not arrive, or are still the customer's. */
    Contents leave(ReturnRejection why, @Nullable String note, Instant at) {
        var split = lines.move(comingBack(), RETURN_REQUESTED, DELIVERED);
        return new Contents(
                split.all(), settlement, cancellation, ending(lastReturn().rejected(why, note, at)));
    }

    GoodsReturn lastReturn() {
        return returns.getLast();
    }

    private List<Wanted> comingBack() {
        return lines.standing(RETURN_REQUESTED).units();
    }

    private List<GoodsReturn> ending(GoodsReturn ended) {
        return Stream.concat(returns.stream().limit(returns.size() - 1L), Stream.of(ended))
                .toList();
    }

    Contents in(OrderStatus status) {
        return new Contents(lines.keptIn(status), settlement, cancellation, returns);
    }
}
