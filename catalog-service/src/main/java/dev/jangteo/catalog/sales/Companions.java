package dev.jangteo.catalog.sales;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.jangteo.contracts.ProductId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Products bought with another one, and in how many orders. When more are seen than are remembered, every count is
 * lowered by one: rare companions make room, and a count is never too high. Whatever is bought with it in more than one
 * order of a hundred stays.
 *
 * <p>See Misra and Gries, <i>Finding repeated elements</i>, Science of Computer Programming 2 (1982).
 */
record Companions(List<Companion> all) {
    static final Companions NONE = new Companions(List.of());

    static final int AT_MOST = 100;

    /** A product, and the orders that have both. */
    record Companion(ProductId productId, int orders) {}

    Companions {
        all = List.copyOf(all);
    }

    /** Those in so many orders or more, the most frequent first. */
    List<ProductId> atLeast(int orders) {
        return all.stream()
                .filter(it -> it.orders() >= orders)
                .sorted(comparingInt(Companion::orders)
                        .reversed()
                        .thenComparing(comparing(it -> it.productId().value())))
                .map(Companion::productId)
                .toList();
    }

    /** One order more has these beside the product, those it had before left out. */
    Companions with(Collection<ProductId> products, Collection<ProductId> before) {
        var counts = this;
        for (var product : products) {
            counts = before.contains(product) ? counts : counts.with(product);
        }
        return counts;
    }

    /** One order less has these beside the product, those it still has left out. */
    Companions without(Collection<ProductId> products, Collection<ProductId> still) {
        return new Companions(all.stream()
                .map(it -> products.contains(it.productId()) && !still.contains(it.productId()) ? less(it) : it)
                .filter(it -> it.orders() > 0)
                .toList());
    }

    private Companions with(ProductId product) {
        var counts = new ArrayList<Companion>();
        boolean known = false;
        for (var it : all) {
            boolean same = it.productId().equals(product);
            known |= same;
            counts.add(same ? new Companion(product, it.orders() + 1) : it);
        }
        if (!known && counts.size() < AT_MOST) {
            counts.add(new Companion(product, 1));
        } else if (!known) {
            counts.replaceAll(Companions::less);
            counts.removeIf(it -> it.orders() == 0);
        }
        return new Companions(counts);
    }

    private static Companion less(Companion companion) {
        return new Companion(companion.productId(), companion.orders() - 1);
    }
}
