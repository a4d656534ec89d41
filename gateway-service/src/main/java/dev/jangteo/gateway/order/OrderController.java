package dev.jangteo.gateway.order;

import dev.jangteo.contracts.OrderEvent.ReturnReason;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.gateway.catalog.Pictures;
import dev.jangteo.gateway.graphql.Connection;
import dev.jangteo.gateway.order.OrderClient.CancelOrder;
import dev.jangteo.gateway.order.OrderClient.Order;
import dev.jangteo.gateway.order.OrderClient.OrderLine;
import dev.jangteo.gateway.order.OrderClient.Payment;
import dev.jangteo.gateway.order.OrderClient.PlaceOrder;
import dev.jangteo.gateway.order.OrderClient.PlacedOrder;
import dev.jangteo.gateway.order.OrderClient.RequestReturn;
import dev.jangteo.gateway.order.OrderClient.WantedLine;
import dev.jangteo.gateway.user.AddressBook;
import dev.jangteo.gateway.user.AddressId;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The caller's orders. */
@Controller
class OrderController {
    private final OrderClient orders;
    private final AddressBook addresses;
    private final Pictures pictures;

    OrderController(OrderClient orders, AddressBook addresses, Pictures pictures) {
        this.orders = orders;
        this.addresses = addresses;
        this.pictures = pictures;
    }

    @MutationMapping
    PlacedOrder createOrder(
            @CurrentUser Caller caller, @Argument CreateOrderInput input, @Argument String idempotencyKey) {
        var order = new PlaceOrder(input.lines, Boolean.TRUE.equals(input.fromCart), destination(input), input.payment);
        return orders.place(idempotencyKey, order);
    }

    @MutationMapping
    Order cancelOrder(
            @CurrentUser Caller caller,
            @Argument OrderId orderId,
            @Argument @Nullable List<WantedLine> items,
            @Argument String reason,
            @Argument String idempotencyKey) {
        return orders.cancel(orderId, idempotencyKey, new CancelOrder(items, reason));
    }

    @MutationMapping
    Order requestReturn(
            @CurrentUser Caller caller,
            @Argument OrderId orderId,
            @Argument @Nullable List<WantedLine> items,
            @Argument ReturnReason reason,
            @Argument @Nullable String comment,
            @Argument String idempotencyKey) {
        return orders.sendBack(orderId, idempotencyKey, new RequestReturn(items, reason, comment));
    }

    @MutationMapping
    Order confirmPurchase(@CurrentUser Caller caller, @Argument OrderId orderId) {
        return orders.confirmPurchase(orderId);
    }

    @QueryMapping
    Order order(@CurrentUser Caller caller, @Argument OrderId id) {
        return orders.order(id);
    }

    @QueryMapping
    Connection<Order> myOrders(
            @CurrentUser Caller caller,
            @Argument @Nullable String status,
            @Argument int first,
            @Argument @Nullable String after) {
        return Connection.of(orders.orders(status, first, after));
    }

    @BatchMapping(typeName = "OrderLine")
    Map<OrderLine, String> image(List<OrderLine> lines) {
        var found = pictures.of(lines.stream().map(OrderLine::skuId).toList());
        var images = new HashMap<OrderLine, String>();
        lines.forEach(line -> images.computeIfAbsent(line, it -> found.get(it.skuId())));
        return images;
    }

    private PostalAddress destination(CreateOrderInput input) {
        if (input.address != null && input.addressId == null) {
            return input.address;
        }
        if (input.addressId != null && input.address == null) {
            return addresses.destination(input.addressId);
        }
        throw new DeliveryAddressUnclear();
    }

    record CreateOrderInput(
            List<WantedLine> lines,
            @Nullable Boolean fromCart,
            @Nullable AddressId addressId,
            @Nullable PostalAddress address,
            Payment payment) {}
}
