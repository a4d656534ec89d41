package dev.jangteo.catalog.sales;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.jangteo.catalog.purchase.Purchase;
import dev.jangteo.catalog.purchase.PurchaseSettings;
import dev.jangteo.catalog.purchase.Purchases;
import dev.jangteo.catalog.purchase.Share;
import dev.jangteo.catalog.sales.ProductSales.Trace;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.events.Retry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.repository.CrudRepository;
import org.springframework.stereotype.Service;

/**
 * Hears what becomes of orders, and keeps the figures of their products in step. An order's share of a product's figures
 * follows from all that was heard of it. The product's document takes the difference to the share it has, and keeps the
 * new share as a trace until the order's document says the same: whatever is repeated in between finds no difference.
 *
 * <p>Products are read <em>before</em> the order. A trace that was not there then was either never left or is told by the
 * order; one that came and went since has changed the product's version, and the save fails.
 */
@Service
public class Tallying {
    /** Beyond so many, a product looks whose traces it can forget. */
    static final int TRACES_AT_MOST = 32;

    private static final Logger log = LoggerFactory.getLogger(Tallying.class);

    private final Purchases purchases;
    private final SalesByProduct sales;
    private final PurchaseSettings settings;
    private final Clock clock;

    Tallying(Purchases purchases, SalesByProduct sales, PurchaseSettings settings, Clock clock) {
        this.purchases = purchases;
        this.sales = sales;
        this.settings = settings;
        this.clock = clock;
    }

    /** An order's document, and whether it says anything new. */
    private record Heard(Purchase purchase, boolean isNew) {}

    /**
     * Something became of an order.
     *
     * @param fact tells the purchase, which says whether that was new
     */
    public void hear(OrderId order, UserId user, Instant at, Predicate<Purchase> fact) {
        if (isLongPast(at)) {
            log.warn("ignored, as purchases of that time are purged: order {} at {}", order, at);
            return;
        }
        Retry.onConflict(() -> tally(() -> heard(order, user, fact)));
    }

    private Heard heard(OrderId order, UserId user, Predicate<Purchase> fact) {
        var purchase = purchases.findById(order).orElseGet(() -> new Purchase(order, user));
        return new Heard(purchase, fact.test(purchase));
    }

    private boolean tally(Supplier<Heard> order) {
        var products = order.get().purchase().products();
        var figures = sales(products);
        var heard = order.get();
        var purchase = heard.purchase();
        if (!purchase.products().equals(products)) {
            throw new OptimisticLockingFailureException("order " + purchase.id() + " was told twice at once");
        }
        count(purchase, figures);
        boolean changed = purchase.settle() || heard.isNew();
        if (changed) {
            save(purchases, purchase);
        }
        return changed;
    }

    private List<ProductSales> sales(List<ProductId> products) {
        var known = sales.findAllById(products).stream().collect(toMap(ProductSales::id, identity()));
        return products.stream()
                .map(it -> known.containsKey(it) ? known.get(it) : new ProductSales(it))
                .toList();
    }

    private void count(Purchase purchase, List<ProductSales> figures) {
        var shares = purchase.shares();
        for (var it : figures) {
            var share = shares.getOrDefault(it.id(), Share.NONE);
            var paidOn = ProductSales.today(requireNonNull(purchase.confirmedAt(), "only what is paid has products"));
            if (it.count(purchase.id(), purchase.counted(it.id()), share, paidOn, clock.instant())) {
                tidy(it);
                save(sales, it);
            }
        }
    }

    /** Forgets what the orders themselves tell by now. */
    private void tidy(ProductSales product) {
        var traces = product.traces();
        if (traces.size() > TRACES_AT_MOST) {
            var orders = purchases
                    .findAllById(traces.stream().map(Trace::orderId).toList())
                    .stream()
                    .collect(toMap(Purchase::id, identity()));
            var settled = traces.stream()
                    .filter(it -> isSettled(it, product.id(), orders))
                    .toList();
            product.forget(settled);
        }
    }

    /** An order without a document may be about to get it, unless it is so old that it was purged. */
    private boolean isSettled(Trace trace, ProductId product, Map<OrderId, Purchase> orders) {
        var order = orders.get(trace.orderId());
        return order == null
                ? isLongPast(endOf(trace.day()))
                : order.counted(product).equals(trace.share());
    }

    private boolean isLongPast(Instant at) {
        return at.isBefore(clock.instant().minus(settings.keep()));
    }

    private static Instant endOf(LocalDate day) {
        return ProductSales.startOf(day.plusDays(1));
    }

    private static <T> void save(CrudRepository<T, ?> documents, T document) {
        try {
            documents.save(document);
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException("begun twice at once", e);
        }
    }
}
