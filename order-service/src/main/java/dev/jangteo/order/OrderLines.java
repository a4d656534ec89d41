package dev.jangteo.order;

import static dev.jangteo.order.OrderStatus.CANCELLED;
import static dev.jangteo.order.OrderStatus.RETURNED;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.order.PlaceOrder.Wanted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The lines of an order. One of which only some units are called off or sent back becomes two; neighbours of one
 * variant that stand alike are one.
 */
record OrderLines(List<OrderLine> all) {
    private static final Money NOTHING = Money.won(0);

    /** Those of the lines that changed, and all of them after the change. */
    record Split(OrderLines all, OrderLines changed) {}

    /** The same lines with a discount on the whole of them shared out by price, exact to the won. */
    OrderLines sharing(Money discount) {
        if (discount.isZero()) {
            return this;
        }
        var shares =
                discount.apportion(all.stream().map(it -> it.price().amount()).toList());
        return new OrderLines(IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i).bearing(shares.get(i)))
                .toList());
    }

    /** An amount shared out over the lines by what the customer pays for each, exact to the won. */
    List<Money> share(Money amount) {
        var weights = all.stream().map(it -> it.net().amount()).toList();
        var worthless = weights.stream().allMatch(it -> it == 0);
        return amount.apportion(worthless ? weights.stream().map(_ -> 1L).toList() : weights);
    }

    Money price() {
        return all.stream().map(OrderLine::price).reduce(NOTHING, Money::plus);
    }

    Money discount() {
        return all.stream().map(OrderLine::discount).reduce(NOTHING, Money::plus);
    }

    /** What the customer pays for the goods. */
    Money net() {
        return price().minus(discount());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Those that were neither called off nor taken back: what the customer gets for the money. */
    OrderLines kept() {
        return only(OrderLines::isKept);
    }

    OrderLines standing(OrderStatus status) {
        return only(it -> it.status() == status);
    }

    List<Wanted> units() {
        return all.stream().map(it -> new Wanted(it.skuId(), it.quantity())).toList();
    }

    /** Where in a list of units more is asked for than there is left. */
    List<Integer> excesses(List<Wanted> asked) {
        Map<SkuId, Integer> left = new HashMap<>();
        all.forEach(it -> left.merge(it.skuId(), it.quantity(), Integer::sum));
        return IntStream.range(0, asked.size())
                .filter(i -> left.merge(asked.get(i).skuId(), -asked.get(i).quantity(), Integer::sum) < 0)
                .boxed()
                .toList();
    }

    /** Moves so many units of each variant from one status to another; no more than stand there. */
    Split move(List<Wanted> units, OrderStatus from, OrderStatus to) {
        Map<SkuId, Integer> wanted = new HashMap<>();
        units.forEach(it -> wanted.merge(it.skuId(), it.quantity(), Integer::sum));
        var after = new ArrayList<OrderLine>();
        var changed = new ArrayList<OrderLine>();
        for (var line : all) {
            int moving = line.status() == from ? Math.min(line.quantity(), wanted.getOrDefault(line.skuId(), 0)) : 0;
            wanted.merge(line.skuId(), -moving, Integer::sum);
            if (moving < line.quantity()) {
                after.add(line.first(line.quantity() - moving));
            }
            if (moving > 0) {
                changed.add(line.last(moving).in(to));
                after.add(changed.getLast());
            }
        }
        return new Split(new OrderLines(after).joined(), new OrderLines(changed));
    }

    /** All that are kept, in another status. */
    OrderLines keptIn(OrderStatus status) {
        return new OrderLines(
                        all.stream().map(it -> isKept(it) ? it.in(status) : it).toList())
                .joined();
    }

    List<OrderEvent.Line> told() {
        return all.stream().map(OrderLine::told).toList();
    }

    private OrderLines joined() {
        var joined = new ArrayList<OrderLine>();
        for (var line : all) {
            if (!joined.isEmpty() && joined.getLast().standsLike(line)) {
                joined.add(joined.removeLast().joinedWith(line));
            } else {
                joined.add(line);
            }
        }
        return new OrderLines(List.copyOf(joined));
    }

    private static boolean isKept(OrderLine line) {
        return line.status() != CANCELLED && line.status() != RETURNED;
    }

    private OrderLines only(Predicate<OrderLine> which) {
        return new OrderLines(all.stream().filter(which).toList());
    }
}
