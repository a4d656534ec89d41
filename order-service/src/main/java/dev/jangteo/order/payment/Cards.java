package dev.jangteo.order.payment;

import dev.jangteo.contracts.OrderEvent.PaymentChoice;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.clients.PeerRefusal;
import dev.jangteo.platform.clients.PeerUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells early that a card can't be charged. The last word is payment-service's, when it charges. */
@Component
public class Cards {
    private static final Logger log = LoggerFactory.getLogger(Cards.class);
    private static final int NOT_FOUND = 404;

    private final PaymentClient payments;

    Cards(PaymentClient payments) {
        this.payments = payments;
    }

    /** Whether the chosen way to pay can be tried. Yes, too, while payment-service is away: orders go on. */
    public boolean mayCharge(PaymentChoice choice, UserId user) {
        if (choice.cardId() == null) {
            return true;
        }
        try {
            payments.card(choice.cardId(), user);
            return true;
        } catch (PeerRefusal e) {
            if (e.status() == NOT_FOUND) {
                return false;
            }
            throw e;
        } catch (PeerUnavailable e) {
            log.warn("card not checked before the order, payment-service is away");
            return true;
        }
    }
}
