package dev.jangteo.order;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.util.Collections;
import java.util.Objects;
import org.springframework.data.convert.ValueConverter;

/**
 * Units of one ordered variant that stand alike, with name and price frozen.
 *
 * @param discount the part of the order's discount that falls on these units
 */
public record OrderLine(
        ProductId productId,
        SkuId skuId,
        String name,
        int quantity,
        Money unitPrice,
        Money discount,
        @ValueConverter(StatusConverter.class) OrderStatus status) {

    /** A line from before there were discounts bore none. */
    public OrderLine {
        discount = Objects.requireNonNullElseGet(discount, unitPrice::zero);
    }

    /** Units as they are ordered. */
    public static OrderLine ordered(ProductId product, SkuId sku, String name, int quantity, Money unitPrice) {
        return new OrderLine(product, sku, name, quantity, unitPrice, unitPrice.zero(), OrderStatus.PENDING);
    }

    /** What the line costs before its discount. */
    Money price() {
        return unitPrice.times(quantity);
    }

    /** What the customer pays for the line. */
    Money net() {
        return price().minus(discount);
    }

    OrderLine in(OrderStatus newStatus) {
        return new OrderLine(productId, skuId, name, quantity, unitPrice, discount, newStatus);
    }

    OrderLine bearing(Money newDiscount) {
        return new OrderLine(productId, skuId, name, quantity, unitPrice, newDiscount, status);
    }

    /**
     * The first so many units. Each unit has its own part of the discount, so it does not matter in how many steps the
     * others went.
     */
    OrderLine first(int units) {
        return with(units, discountOfFirst(units));
    }

    /** The last so many units: those that {@link #first} leaves. */
    OrderLine last(int units) {
        return with(units, discount.minus(discountOfFirst(quantity - units)));
    }

    boolean standsLike(OrderLine other) {
        return skuId.equals(other.skuId) && status == other.status;
    }

    OrderLine joinedWith(OrderLine other) {
        return with(quantity + other.quantity, discount.plus(other.discount));
    }

    private OrderLine with(int units, Money itsDiscount) {
        return new OrderLine(productId, skuId, name, units, unitPrice, itsDiscount, status);
    }

    private Money discountOfFirst(int units) {
        return discount.apportion(Collections.nCopies(quantity, 1L)).stream()
                .limit(units)
                .reduce(discount.zero(), Money::plus);
    }

    OrderEvent.Line told() {
        return new OrderEvent.Line(productId, skuId, name, quantity, unitPrice);
    }
}
