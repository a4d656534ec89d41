package dev.jangteo.order.web;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.PaymentChoice;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.order.Cancellation;
import dev.jangteo.order.GoodsReturn;
import dev.jangteo.order.Order;
import dev.jangteo.order.OrderLine;
import dev.jangteo.order.OrderStatus;
import dev.jangteo.order.Parcel;
import dev.jangteo.order.Refund;
import dev.jangteo.order.TimelineEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as its customer sees it. */
record OrderView(
        OrderId id,
        OrderStatus status,
        List<OrderLine> lines,
        Money subtotal,
        Money discount,
        Money shippingFee,
        Money total,
        PostalAddress deliveryAddress,
        PaymentChoice payment,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Parcel shipment,
        @Nullable Cancellation cancellation,
        List<Refund> refunds,
        List<GoodsReturn> returns,
        List<TimelineEntry> timeline) {

    static OrderView of(Order order) {
        var charges = order.charges();
        return new OrderView(
                order.id(),
                order.status(),
                order.items(),
                charges.subtotal(),
                charges.discount(),
                charges.shippingFee(),
                charges.total(),
                order.deliveryAddress(),
                order.payment(),
                order.createdAt(),
                order.expiresAt(),
                order.parcel(),
                order.cancellation(),
                order.refunds(),
                order.returns(),
                order.timeline());
    }
}
