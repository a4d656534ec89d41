package dev.jangteo.notification.messaging;

import dev.jangteo.contracts.PaymentEvent;
import dev.jangteo.notification.Notifying;
import dev.jangteo.notification.wording.Occasion;
import dev.jangteo.platform.events.EventReader;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Payments: money taken, refused, given back. */
@Configuration
class PaymentEvents {

    @Bean
    Consumer<Message<byte[]>> onPayment(EventReader events, Notifying notifying) {
        return events.handle(
                PaymentEvent.class, event -> notifying.email(event.meta().id(), event.userId(), occasion(event)));
    }

    private static Occasion occasion(PaymentEvent event) {
        return switch (event) {
            case PaymentEvent.PaymentCompleted it ->
                new Occasion.PaymentDone(it.orderId(), it.amount(), it.meta().occurredAt());
            case PaymentEvent.PaymentFailed it -> new Occasion.PaymentFailed(it.orderId(), it.code());
            case PaymentEvent.PaymentRefunded it -> new Occasion.Refunded(it.orderId(), it.amount());
        };
    }
}
