package dev.jangteo.catalog.messaging;

import dev.jangteo.catalog.stock.Reserving;
import dev.jangteo.catalog.stock.StockLines;
import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.OrderEvent.OrderCancelled;
import dev.jangteo.contracts.OrderEvent.OrderConfirmed;
import dev.jangteo.contracts.OrderEvent.OrderCreated;
import dev.jangteo.contracts.OrderEvent.OrderDelivered;
import dev.jangteo.contracts.OrderEvent.OrderFailed;
import dev.jangteo.contracts.OrderEvent.OrderShipped;
import dev.jangteo.contracts.OrderEvent.RefundRequested;
import dev.jangteo.platform.events.EventReader;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Reservations follow their orders. */
@Configuration(proxyBeanMethods = false)
class OrderEvents {

    @Bean
    Consumer<Message<byte[]>> onOrder(EventReader events, Reserving reserving) {
        return events.handle(OrderEvent.class, event -> {
            switch (event) {
                case OrderCreated it -> reserving.ordered(it.orderId(), lines(it.lines()));
                case OrderConfirmed it -> reserving.confirmed(it.orderId(), lines(it.lines()));
                case OrderFailed it -> reserving.ended(it.orderId());
                case OrderCancelled it -> reserving.ended(it.orderId());
                case OrderShipped _, OrderDelivered _, RefundRequested _ -> {}
            }
        });
    }

    private static StockLines lines(List<OrderEvent.Line> lines) {
        return StockLines.of(lines, OrderEvent.Line::skuId, OrderEvent.Line::quantity);
    }
}
