package dev.jangteo.notification.messaging;

import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.OrderEvent.FailureReason;
import dev.jangteo.notification.Notifying;
import dev.jangteo.notification.wording.Occasion;
import dev.jangteo.platform.events.EventReader;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Orders: confirmed, called off, on their way, arrived, sent back. */
@Configuration
class OrderEvents {

    @Bean
    Consumer<Message<byte[]>> onOrder(EventReader events, Notifying notifying) {
        return events.handle(OrderEvent.class, event -> {
            var id = event.meta().id();
            var user = event.userId();
            occasion(event).ifPresent(it -> notifying.email(id, user, it));
            if (event instanceof OrderEvent.OrderShipped it) {
                notifying.text(id, user, shipped(it));
            }
        });
    }

    private static Optional<Occasion> occasion(OrderEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case OrderEvent.OrderConfirmed it ->
                        new Occasion.OrderConfirmed(it.orderId(), it.lines(), it.total(), it.deliveryAddress());
                    case OrderEvent.OrderCancelled it ->
                        new Occasion.OrderCancelled(it.orderId(), it.reason(), it.refund());
                    case OrderEvent.OrderPartiallyCancelled it ->
                        new Occasion.OrderPartiallyCancelled(it.orderId(), it.lines(), it.reason(), it.refund());
                    case OrderEvent.OrderFailed it -> failed(it);
                    case OrderEvent.OrderShipped it -> shipped(it);
                    case OrderEvent.OrderDelivered it -> new Occasion.Delivered(it.orderId(), it.deliveredAt());
                    case OrderEvent.OrderPurchaseConfirmed it ->
                        new Occasion.PurchaseConfirmed(it.orderId(), it.byItself());
                    case OrderEvent.OrderReturnRequested it ->
                        new Occasion.ReturnRequested(it.orderId(), it.lines(), it.pickUpAddress());
                    case OrderEvent.OrderReturnRejected it -> new Occasion.ReturnRejected(it.orderId(), it.reason());
                    case OrderEvent.OrderReturned it ->
                        new Occasion.ReturnCompleted(it.orderId(), it.lines(), it.refund());
                    case OrderEvent.OrderCreated ignored -> null;
                    // That money goes back, its cause has told; that it went, PaymentRefunded tells.
                    case OrderEvent.RefundRequested ignored -> null;
                });
    }

    /** What a refused payment means, PaymentFailed has told already. */
    private static @Nullable Occasion failed(OrderEvent.OrderFailed it) {
        return it.reason() == FailureReason.PAYMENT_DEADLINE_PASSED ? new Occasion.OrderExpired(it.orderId()) : null;
    }

    private static Occasion shipped(OrderEvent.OrderShipped it) {
        return new Occasion.Shipped(
                it.orderId(), it.carrier(), it.trackingNumber(), it.trackingUrl(), it.estimatedDelivery());
    }
}
