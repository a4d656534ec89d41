package dev.jangteo.cart;

import dev.jangteo.contracts.CartEvent;
import dev.jangteo.contracts.CartEvent.CartItemAdded;
import dev.jangteo.contracts.CartEvent.CartItemRemoved;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.events.redis.OutboxEntry;
import dev.jangteo.platform.events.redis.OutboxStreams;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the cart's scripts raise, as events. */
@Component
class CartOutbox implements OutboxStreams {

    @Override
    public List<String> streams() {
        return CartKeys.outboxes();
    }

    @Override
    public CartEvent event(OutboxEntry entry) {
        var user = new UserId(entry.field("userId"));
        var sku = new SkuId(entry.field("skuId"));
        return switch (entry.event()) {
            case "CartItemAdded" ->
                new CartItemAdded(
                        entry.meta(),
                        user,
                        new ProductId(entry.field("productId")),
                        sku,
                        Integer.parseInt(entry.field("quantity")));
            case "CartItemRemoved" -> new CartItemRemoved(entry.meta(), user, sku);
            default -> throw new IllegalArgumentException("not an event of carts: " + entry.event());
        };
    }
}
