package dev.jangteo.payment.portone;

import dev.jangteo.contracts.PaymentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks the gateway something at start. The SDK's first call takes a second of class loading, which no customer should
 * wait for; and a wrong secret or address shows in the log before the first order.
 */
@Component
class Greeting {
    private static final Logger log = LoggerFactory.getLogger(Greeting.class);
    private static final PaymentId NOBODYS = new PaymentId("pay-nobodys");

    private final PortOne portOne;

    Greeting(PortOne portOne) {
        this.portOne = portOne;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        Thread.ofVirtual().name("greeting").start(() -> {
            try {
                portOne.find(NOBODYS);
            } catch (GatewayUnavailable e) {
                log.warn("the payment gateway doesn't answer yet: {}", e.getMessage());
            }
        });
    }
}
