package dev.jangteo.order;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import org.springframework.data.convert.ValueConverter;

/** One ordered variant with its name and price frozen, and how it stands. */
public record OrderLine(
        ProductId productId,
        SkuId skuId,
        String name,
        int quantity,
        Money unitPrice,
        @ValueConverter(StatusConverter.class) OrderStatus status) {

    /** What the line costs. */
    public Money price() {
        return unitPrice.times(quantity);
    }

    OrderLine in(OrderStatus newStatus) {
        return new OrderLine(productId, skuId, name, quantity, unitPrice, newStatus);
    }

    OrderEvent.Line told() {
        return new OrderEvent.Line(productId, skuId, name, quantity, unitPrice);
    }
}
