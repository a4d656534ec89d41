package dev.jangteo.cart.messaging;

import dev.jangteo.cart.Shopping;
import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.OrderEvent.OrderCreated;
import dev.jangteo.platform.events.EventReader;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What was ordered from a cart leaves it. */
@Configuration(proxyBeanMethods = false)
class OrderEvents {

    @Bean
    Consumer<Message<byte[]>> onOrder(EventReader events, Shopping shopping) {
        return events.handle(OrderEvent.class, event -> {
            if (event instanceof OrderCreated order) {
                shopping.ordered(order);
            }
        });
    }
}
