package dev.jangteo.catalog.purchase;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What an order bought, as far as it was heard. Each fact is kept under its own name and none replaces another, so they
 * may come twice and in any order. It remembers what the figures of its products have of it already.
 */
@Document("purchases")
public final class Purchase {
    /** Beside so many others a product is in a bulk order, which says little about what goes together. */
    static final int COMPANIONS_AT_MOST = 20;

    /** Units called off or sent back, under the name this has in its order. */
    record Loss(String key, List<Units> units) {}

    /** What the figures of a product have of this order. */
    record Counted(ProductId productId, Share share) {}

    @Id
    private final OrderId id;

    private final UserId userId;

    @Version
    @SuppressWarnings("UnusedVariable") // written and compared by Spring Data
    private @Nullable Long version;

    private List<Item> items = new ArrayList<>();
    private @Nullable Instant confirmedAt;
    private boolean cancelled;
    private List<Loss> cancellations = new ArrayList<>();
    private List<Loss> returns = new ArrayList<>();
    private @Nullable Instant deliveredAt;
    private List<Counted> counted = new ArrayList<>();

    /** The latest fact's time; purging goes by it. */
    @Indexed
    private Instant heardAt = Instant.EPOCH;

    public Purchase(OrderId id, UserId userId) {
        this.id = id;
        this.userId = userId;
    }

    public OrderId id() {
        return id;
    }

    /** When it was paid; null when that is not heard yet. */
    public @Nullable Instant confirmedAt() {
        return confirmedAt;
    }

    /** Paid; false when that was heard before. So it is with all that follow. */
    public boolean confirm(List<Item> bought, Instant at) {
        if (confirmedAt != null) {
            return false;
        }
        items = new ArrayList<>(bought);
        confirmedAt = at;
        return hear(at);
    }

    /** Called off before it was shipped, whole or what was left of it. */
    public boolean cancel(Instant at) {
        if (cancelled) {
            return false;
        }
        cancelled = true;
        return hear(at);
    }

    /** Some units were called off before it was shipped. */
    public boolean cancel(String key, List<Units> units, Instant at) {
        return lose(cancellations, key, units) && hear(at);
    }

    /** Some units were sent back. */
    public boolean takeBack(String key, List<Units> units, Instant at) {
        return lose(returns, key, units) && hear(at);
    }

    /** All of it arrived that was not called off. */
    public boolean deliver(Instant at) {
        if (deliveredAt != null) {
            return false;
        }
        deliveredAt = at;
        return hear(at);
    }

    /** Whether the customer bought it here, and did not call it off. */
    public boolean wasBoughtBy(UserId user, ProductId product, SkuId sku) {
        return userId.equals(user)
                && !cancelled
                && items.stream()
                                .filter(it ->
                                        it.skuId().equals(sku) && it.productId().equals(product))
                                .mapToInt(Item::quantity)
                                .sum()
                        > lost(cancellations, sku);
    }

    public boolean isDelivered() {
        return deliveredAt != null;
    }

    public List<ProductId> products() {
        return items.stream().map(Item::productId).distinct().toList();
    }

    /** What this order adds to each product's figures, by what was heard until now. */
    public Map<ProductId, Share> shares() {
        var units = new LinkedHashMap<ProductId, Integer>();
        skus().forEach((sku, product) -> units.merge(product, left(sku), Integer::sum));
        var kept = units.keySet().stream()
                .filter(it -> units.getOrDefault(it, 0) > 0)
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .limit(COMPANIONS_AT_MOST + 1)
                .toList();
        var shares = new LinkedHashMap<ProductId, Share>();
        units.forEach((product, left) -> shares.put(product, left > 0 ? share(product, left, kept) : Share.NONE));
        return shares;
    }

    /** What the product's figures have of this order, unless they say otherwise themselves. */
    public Share counted(ProductId product) {
        return counted.stream()
                .filter(it -> it.productId().equals(product))
                .map(Counted::share)
                .findFirst()
                .orElse(Share.NONE);
    }

    /** All products' figures have their shares; false when this was so before. */
    public boolean settle() {
        var settled = shares().entrySet().stream()
                .filter(it -> !it.getValue().equals(Share.NONE))
                .map(it -> new Counted(it.getKey(), it.getValue()))
                .toList();
        if (settled.equals(counted)) {
            return false;
        }
        counted = new ArrayList<>(settled);
        return true;
    }

    private static Share share(ProductId product, int units, List<ProductId> kept) {
        var companions = kept.stream()
                .filter(it -> !it.equals(product))
                .limit(COMPANIONS_AT_MOST)
                .toList();
        return new Share(units, companions);
    }

    private Map<SkuId, ProductId> skus() {
        var skus = new LinkedHashMap<SkuId, ProductId>();
        items.forEach(it -> skus.put(it.skuId(), it.productId()));
        return skus;
    }

    private int left(SkuId sku) {
        int bought = items.stream()
                .filter(it -> it.skuId().equals(sku))
                .mapToInt(Item::quantity)
                .sum();
        return cancelled ? 0 : Math.max(0, bought - lost(cancellations, sku) - lost(returns, sku));
    }

    private static int lost(Collection<Loss> losses, SkuId sku) {
        return losses.stream()
                .flatMap(it -> it.units().stream())
                .filter(it -> it.skuId().equals(sku))
                .mapToInt(Units::quantity)
                .sum();
    }

    private static boolean lose(List<Loss> losses, String key, List<Units> units) {
        return losses.stream().noneMatch(it -> it.key().equals(key)) && losses.add(new Loss(key, List.copyOf(units)));
    }

    private boolean hear(Instant at) {
        heardAt = at.isAfter(heardAt) ? at : heardAt;
        return true;
    }
}
