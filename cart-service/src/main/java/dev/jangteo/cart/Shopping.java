package dev.jangteo.cart;

import dev.jangteo.contracts.OrderEvent.OrderCreated;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.web.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Filling a cart and looking at it. What puts more in needs the catalogue's word and is refused while it does not
 * answer; looking, lowering and taking out never wait for it.
 */
@Service
public class Shopping {
    /** Longer than order events are kept, so that a replay does not take out twice. */
    private static final Duration ORDERS_REMEMBERED = Duration.ofDays(30);

    private final Carts carts;
    private final Catalog catalog;
    private final Clock clock;

    Shopping(Carts carts, Catalog catalog, Clock clock) {
        this.carts = carts;
        this.catalog = catalog;
        this.clock = clock;
    }

    public PricedCart view(UserId user) {
        var lines = carts.of(user);
        if (lines.isEmpty()) {
            return PricedCart.empty();
        }
        try {
            return PricedCart.of(
                    lines, catalog.find(lines.stream().map(CartLine::skuId).toList()));
        } catch (Unavailable e) {
            return PricedCart.asAdded(lines);
        }
    }

    /** Adds to what is there already; two devices adding at once both get theirs. */
    public PricedCart add(UserId user, AddToCart command) {
        var sku = orderable(variant(command));
        var added = new CartLine.Added(
                sku.productId(), sku.name(), sku.options(), sku.image(), sku.price(), clock.instant());
        switch (carts.add(user, sku.skuId(), command.quantity(), added, sku.available())) {
            case DONE -> {}
            case CART_FULL -> throw new CartFull(Carts.MOST_LINES);
            case TOO_MANY_UNITS -> throw new TooManyUnits(Carts.MOST_UNITS).at("quantity");
            case STOCK_TOO_LOW -> throw new InsufficientStock(sku.available()).at("quantity");
            case NOT_IN_CART, TAKEN_OUT_BEFORE -> throw new IllegalStateException("no outcome of adding");
        }
        return view(user);
    }

    /** Sets a line to this many units, whatever it held. */
    public PricedCart changeQuantity(UserId user, SkuId sku, int quantity) {
        var line = line(user, sku);
        if (quantity > line.quantity()) {
            var available = orderable(variant(sku)).available();
            if (quantity > available) {
                throw new InsufficientStock(available).at("quantity");
            }
        }
        if (carts.change(user, line, quantity) == Carts.Outcome.NOT_IN_CART) {
            throw new LineNotInCart(sku);
        }
        return view(user);
    }

    /** Taking out what is not there is no fault: another device was quicker. */
    public PricedCart remove(UserId user, SkuId sku) {
        carts.remove(user, sku);
        return view(user);
    }

    public PricedCart clear(UserId user) {
        carts.clear(user);
        return view(user);
    }

    /** Selects exactly these lines for checkout. */
    public PricedCart select(UserId user, List<SkuId> skus) {
        var inCart = carts.of(user).stream().map(CartLine::skuId).collect(Collectors.toSet());
        for (int i = 0; i < skus.size(); i++) {
            if (!inCart.contains(skus.get(i))) {
                throw new LineNotInCart(skus.get(i)).at("skuIds[" + i + "]");
            }
        }
        carts.select(user, skus);
        return view(user);
    }

    /** An order bought from the cart: what it bought leaves the cart, once. */
    public void ordered(OrderCreated order) {
        var forgotten = clock.instant().minus(ORDERS_REMEMBERED);
        if (order.fromCart() && order.meta().occurredAt().isAfter(forgotten)) {
            carts.takeOut(order.userId(), order.orderId(), order.lines(), ORDERS_REMEMBERED);
        }
    }

    private CartLine line(UserId user, SkuId sku) {
        return carts.of(user).stream()
                .filter(line -> line.skuId().equals(sku))
                .findFirst()
                .orElseThrow(() -> new LineNotInCart(sku));
    }

    private CatalogSku variant(AddToCart command) {
        if (command.skuId() == null) {
            if (command.productId() == null) {
                throw new VariantMissing();
            }
            return onlyVariant(command.productId());
        }
        var sku = variant(command.skuId());
        if (command.productId() != null && !command.productId().equals(sku.productId())) {
            throw new SkuNotFound(command.skuId()).at("skuId");
        }
        return sku;
    }

    private CatalogSku variant(SkuId id) {
        var sku = catalog.find(List.of(id)).get(id);
        if (sku == null) {
            throw new SkuNotFound(id).at("skuId");
        }
        return sku;
    }

    private CatalogSku onlyVariant(ProductId product) {
        var variants = catalog.variantsOf(product);
        if (variants.isEmpty()) {
            throw new ProductNotFound(product).at("productId");
        }
        if (variants.size() > 1) {
            throw new VariantNotChosen().at("skuId");
        }
        return variants.getFirst();
    }

    private static CatalogSku orderable(CatalogSku sku) {
        if (!sku.onSale()) {
            throw new ProductNotOnSale().at("skuId");
        }
        if (sku.available() <= 0) {
            throw new OutOfStock().at("skuId");
        }
        return sku;
    }
}
