package dev.jangteo.payment.messaging;

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
import dev.jangteo.payment.paying.Paying;
import dev.jangteo.platform.events.EventReader;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What orders want of their payments. */
@Configuration(proxyBeanMethods = false)
class OrderEvents {

    @Bean
    Consumer<Message<byte[]>> onOrder(EventReader events, Paying paying) {
        return events.handle(OrderEvent.class, event -> {
            switch (event) {
                case OrderCreated it -> paying.on(it);
                case OrderFailed it -> paying.orderEnded(it.orderId());
                case OrderCancelled it -> paying.orderEnded(it.orderId());
                case RefundRequested it -> paying.on(it);
                case OrderConfirmed _,
                        OrderPartiallyCancelled _,
                        OrderShipped _,
                        OrderDelivered _,
                        OrderPurchaseConfirmed _,
                        OrderReturnRequested _,
                        OrderReturnRejected _,
                        OrderReturned _ -> {}
            }
        });
    }
}
