package dev.jangteo.payment.paying;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.RefundId;
import dev.jangteo.payment.portone.Cancellation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What is to go back of one payment, and what went: never more than was paid.
 *
 * @param paid what the order cost
 * @param all in the order they were asked for
 * @param returned what was given back without us, as far as an admin has taken note of it
 */
public record Refunds(Money paid, List<Refund> all, Money returned) {
    public Refunds {
        all = List.copyOf(all);
    }

    Refunds(Money paid, List<Refund> all) {
        this(paid, all, paid.zero());
    }

    /**
     * Takes in what an order asks for. It gets what is left where good will came before it; what all of it together
     * could never be asked of this payment is blocked: the order is wrong, and nothing is given back on a guess.
     */
    Refund admit(Refund refund) {
        if (!refund.asked().currency().equals(paid.currency())) {
            return refund.blocked("another currency than was paid");
        }
        if (refund.asked().isNegative()) {
            return refund.blocked("less than nothing");
        }
        var together =
                sum(it -> it.isForOrder() && !it.isBlocked(), Refund::asked).plus(refund.asked());
        if (together.compareTo(paid) > 0) {
            return refund.blocked("the order asks for %s in all, more than was paid".formatted(together));
        }
        return affordable(refund, refund.requestedAt());
    }

    /**
     * Takes in what an admin gives of good will.
     *
     * @return nothing when the same one was given before
     */
    Optional<Refund> grant(Refund refund) {
        var known = find(refund.id());
        if (known.isPresent()) {
            if (!known.get().isSameWish(refund)) {
                throw new RefundKeyReused();
            }
            return Optional.empty();
        }
        if (!refund.asked().currency().equals(paid.currency()) || refund.asked().compareTo(left()) > 0) {
            throw new RefundExceedsPayment(refund.asked(), left());
        }
        return Optional.of(refund);
    }

    /** A blocked one, to be tried again for as much as is left. */
    Refund retry(RefundId id, Instant now) {
        var refund = find(id).orElseThrow(() -> new RefundNotFound(id));
        if (!refund.isBlocked()) {
            throw new RefundNotBlocked(id);
        }
        if (refund.asked().compareTo(paid) > 0) {
            throw new RefundExceedsPayment(refund.asked(), left());
        }
        return affordable(refund.again(), now);
    }

    /** As much of it as is left; where nothing is, all of it went back before. */
    private Refund affordable(Refund refund, Instant now) {
        var amount = least(refund.asked(), left());
        return amount.isZero() ? refund.of(amount).made(now) : refund.of(amount);
    }

    Refunds with(Refund refund) {
        var changed = new ArrayList<>(all);
        int place = places().indexOf(refund.refundId());
        if (place < 0) {
            changed.add(refund);
        } else {
            changed.set(place, refund);
        }
        return new Refunds(paid, changed, returned);
    }

    /** What can still be promised. */
    public Money left() {
        return paid.minus(sum(it -> !it.isBlocked(), Refund::amount)).minus(returned);
    }

    public Money made() {
        return sum(Refund::isMade, Refund::amount);
    }

    boolean isAllMade() {
        return made().plus(returned).equals(paid);
    }

    Optional<Refund> find(RefundId id) {
        return all.stream().filter(it -> it.refundId().equals(id.value())).findFirst();
    }

    /** The next to be made. */
    Optional<Refund> due() {
        return all.stream().filter(Refund::isDue).findFirst();
    }

    public List<Refund> blocked() {
        return all.stream().filter(Refund::isBlocked).toList();
    }

    /** Those the gateway's books say were made, and we didn't know of. */
    List<Refund> newlyMade(List<Cancellation> books) {
        return all.stream()
                .filter(it -> !it.isMade())
                .flatMap(refund -> books.stream()
                        .filter(line -> line.isMade() && refund.isMadeBy(line))
                        .limit(1)
                        .map(line -> refund.of(line.amount()).made(line.at())))
                .toList();
    }

    /** What the books say went back and none of these asked for. */
    public Money strange(List<Cancellation> books) {
        return books.stream()
                .filter(line -> line.isMade() && all.stream().noneMatch(it -> it.isMadeBy(line)))
                .map(Cancellation::amount)
                .reduce(paid.zero(), Money::plus);
    }

    /** What the gateway has to hold when it gave back what these say was made, and nothing else. */
    public Money expected() {
        return paid.minus(made()).minus(returned);
    }

    private List<String> places() {
        return all.stream().map(Refund::refundId).toList();
    }

    private Money sum(Predicate<Refund> which, Function<Refund, Money> amount) {
        return all.stream().filter(which).map(amount).reduce(paid.zero(), Money::plus);
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
