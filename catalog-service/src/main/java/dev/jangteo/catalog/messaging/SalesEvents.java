package dev.jangteo.catalog.messaging;

import dev.jangteo.catalog.purchase.Item;
import dev.jangteo.catalog.purchase.Purchase;
import dev.jangteo.catalog.purchase.Units;
import dev.jangteo.catalog.sales.Tallying;
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
import dev.jangteo.platform.events.EventReader;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Orders once more, as sales: apart from the reservations, so that neither holds up the other. */
@Configuration(proxyBeanMethods = false)
class SalesEvents {

    @Bean
    Consumer<Message<byte[]>> onOrderForSales(EventReader events, Tallying tallying) {
        return events.handle(OrderEvent.class, event -> {
            var at = event.meta().occurredAt();
            switch (event) {
                case OrderConfirmed it -> hear(it, tallying, purchase -> purchase.confirm(items(it.lines()), at));
                case OrderCancelled it -> hear(it, tallying, purchase -> purchase.cancel(at));
                case OrderPartiallyCancelled it ->
                    hear(it, tallying, purchase -> purchase.cancel(it.cancellationId(), units(it.lines()), at));
                case OrderDelivered it -> hear(it, tallying, purchase -> purchase.deliver(it.deliveredAt()));
                case OrderReturned it ->
                    hear(it, tallying, purchase -> purchase.takeBack(it.returnId(), units(it.lines()), at));
                case OrderCreated _, OrderFailed _, OrderShipped _, OrderPurchaseConfirmed _ -> {}
                case OrderReturnRequested _, OrderReturnRejected _, RefundRequested _ -> {}
            }
        });
    }

    private static void hear(OrderEvent event, Tallying tallying, Predicate<Purchase> fact) {
        tallying.hear(event.orderId(), event.userId(), event.meta().occurredAt(), fact);
    }

    private static List<Item> items(List<OrderEvent.Line> lines) {
        return lines.stream()
                .map(it -> new Item(it.productId(), it.skuId(), it.quantity()))
                .toList();
    }

    private static List<Units> units(List<OrderEvent.Line> lines) {
        return lines.stream().map(it -> new Units(it.skuId(), it.quantity())).toList();
    }
}
