package dev.jangteo.shipping.messaging;

import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.platform.events.EventReader;
import dev.jangteo.shipping.Returning;
import dev.jangteo.shipping.Shipping;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Orders: paid ones get a parcel, cancelled ones lose theirs, what is sent back is picked up. */
@Configuration
class OrderEvents {

    @Bean
    Consumer<Message<byte[]>> onOrder(EventReader events, Shipping shipping, Returning returning) {
        return events.handle(OrderEvent.class, event -> {
            switch (event) {
                case OrderEvent.OrderConfirmed it -> shipping.orderConfirmed(it);
                case OrderEvent.OrderCancelled it -> shipping.orderCancelled(it);
                case OrderEvent.OrderPartiallyCancelled it -> shipping.orderPartiallyCancelled(it);
                case OrderEvent.OrderReturnRequested it -> returning.requested(it);
                case OrderEvent.OrderReturnRejected it -> returning.settled(it.orderId(), it.userId(), it.returnId());
                case OrderEvent.OrderReturned it -> returning.settled(it.orderId(), it.userId(), it.returnId());
                case OrderEvent.OrderCreated ignored -> {}
                case OrderEvent.OrderFailed ignored -> {}
                case OrderEvent.OrderShipped ignored -> {}
                case OrderEvent.OrderDelivered ignored -> {}
                case OrderEvent.OrderPurchaseConfirmed ignored -> {}
                case OrderEvent.RefundRequested ignored -> {}
            }
        });
    }
}
