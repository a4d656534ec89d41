package dev.jangteo.catalog.messaging;

import dev.jangteo.catalog.stock.Reserving;
import dev.jangteo.catalog.stock.StockLines;
import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.OrderEvent.OrderCancelled;
import dev.jangteo.contracts.OrderEvent.OrderConfirmed;
import dev.jangteo.contracts.OrderEvent.OrderCreated;
import dev.jangteo.contracts.OrderEvent.OrderDelivered;
import dev.jangteo.contracts.OrderEvent.OrderFailed;
import dev.jangteo.contracts.OrderEvent.OrderPartiallyCancelled;
import dev.jangteo.contracts.OrderEvent.OrderPurchaseConfirmed;
import dev.jangteo.contracts.OrderEvent.OrderReturnRejected;
import dev.jangteo.contracts.OrderEvent.OrderReturnRequested;
import dev.jangteo.contracts.OrderEvent.OrderReturned;
import dev.jangteo.contracts.OrderEvent.OrderShipped;
import dev.jangteo.contracts.OrderEvent.RefundRequested;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.platform.events.EventReader;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Reservations follow their orders. */
@Configuration(proxyBeanMethods = false)
class OrderEvents {
    private static final Logger log = LoggerFactory.getLogger(OrderEvents.class);

    @Bean
    Consumer<Message<byte[]>> onOrder(EventReader events, Reserving reserving) {
        return events.handle(OrderEvent.class, event -> {
            var order = new OrderId(event.aggregateId());
            if (reserving.isLongPast(order, event.meta().occurredAt())) {
                log.warn("ignored, as the order's reservation was purged long ago: {}", event);
                return;
            }
            switch (event) {
                case OrderCreated it -> reserving.ordered(order, lines(it.lines()));
                case OrderConfirmed it -> reserving.confirmed(order, lines(it.lines()));
                case OrderFailed _, OrderCancelled _ -> reserving.ended(order);
                case OrderPartiallyCancelled it ->
                    reserving.partlyCancelled(order, it.cancellationId(), lines(it.lines()));
                case OrderReturned it -> reserving.returned(order, it.returnId(), lines(it.resellable()));
                case OrderPurchaseConfirmed _, OrderReturnRequested _, OrderReturnRejected _ ->
                    reserving.nearEnd(order);
                case OrderShipped _, OrderDelivered _, RefundRequested _ -> {}
            }
        });
    }

    private static StockLines lines(List<OrderEvent.Line> lines) {
        return StockLines.of(lines, OrderEvent.Line::skuId, OrderEvent.Line::quantity);
    }
}
