package dev.jangteo.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What cart-service tells. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CartEvent.CartItemAdded.class, name = "CartItemAdded"),
    @JsonSubTypes.Type(value = CartEvent.CartItemRemoved.class, name = "CartItemRemoved")
})
public sealed interface CartEvent extends DomainEvent {
    String TOPIC = "cart.events";

    UserId userId();

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default String aggregateId() {
        return userId().value();
    }

    /** Units of a variant were put into the cart: {@code quantity} is what was added, not what is in it now. */
    record CartItemAdded(EventMeta meta, UserId userId, ProductId productId, SkuId skuId, int quantity)
            implements CartEvent {}

    /** A variant was taken out of the cart. */
    record CartItemRemoved(EventMeta meta, UserId userId, SkuId skuId) implements CartEvent {}
}
