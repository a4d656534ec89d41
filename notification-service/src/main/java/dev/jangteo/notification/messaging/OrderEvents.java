package dev.jangteo.notification.messaging;

import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.OrderEvent.FailureReason;
import dev.jangteo.notification.Notifying;
import dev.jangteo.notification.wording.Occasion;
import dev.jangteo.platform.events.EventReader;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Orders: confirmed, called off, on their way, arrived. */
@Configuration
class OrderEvents {

    @Bean
    Consumer<Message<byte[]>> onOrder(EventReader events, Notifying notifying) {
        return events.handle(OrderEvent.class, event -> {
            var id = event.meta().id();
            var user = event.userId();
            switch (event) {
                case OrderEvent.OrderConfirmed it ->
                    notifying.email(
                            id,
                            user,
                            new Occasion.OrderConfirmed(it.orderId(), it.lines(), it.total(), it.deliveryAddress()));
                case OrderEvent.OrderCancelled it ->
                    notifying.email(id, user, new Occasion.OrderCancelled(it.orderId()));
                case OrderEvent.OrderFailed it -> {
                    // What a refused payment means, PaymentFailed has told already.
                    if (it.reason() == FailureReason.PAYMENT_DEADLINE_PASSED) {
                        notifying.email(id, user, new Occasion.OrderExpired(it.orderId()));
                    }
                }
                case OrderEvent.OrderShipped it -> {
                    var shipped = new Occasion.Shipped(
                            it.orderId(), it.carrier(), it.trackingNumber(), it.trackingUrl(), it.estimatedDelivery());
                    notifying.email(id, user, shipped);
                    notifying.text(id, user, shipped);
                }
                case OrderEvent.OrderDelivered it ->
                    notifying.email(id, user, new Occasion.Delivered(it.orderId(), it.deliveredAt()));
                case OrderEvent.OrderCreated ignored -> {}
                case OrderEvent.RefundRequested ignored -> {}
            }
        });
    }
}
