package dev.jangteo.payment.paying;

import dev.jangteo.contracts.PaymentEvent.FailureCode;
import dev.jangteo.payment.cards.Cards;
import dev.jangteo.payment.portone.Answer;
import dev.jangteo.payment.portone.Charge;
import dev.jangteo.payment.portone.PortOne;
import org.springframework.stereotype.Component;

/** Has the gateway take money: by its window, or from a stored card. */
@Component
class Charging {
    private final Payments payments;
    private final Cards cards;
    private final PortOne portOne;

    Charging(Payments payments, Cards cards, PortOne portOne) {
        this.payments = payments;
        this.cards = cards;
        this.portOne = portOne;
    }

    /** @return what the books say */
    Answer awaitCustomer(Payment payment) {
        if (!payment.isRegistered()) {
            portOne.register(payment.id(), payment.amount());
            payment.registered();
        }
        return portOne.find(payment.id());
    }

    /**
     * Where a charge may have gone out before, the gateway is asked; only what it has never heard of is sent again.
     *
     * @return what the books say afterwards
     */
    Answer charge(Payment payment) {
        if (payment.mayHaveBeenCharged()) {
            var answer = portOne.find(payment.id());
            if (!(answer instanceof Answer.Unknown)) {
                return answer;
            }
        }
        var card = cards.billingKeyOf(payment.cardId(), payment.userId());
        if (card.isEmpty()) {
            return new Answer.Declined(FailureCode.CARD_UNKNOWN, null);
        }
        noteCharge(payment);
        return portOne.charge(
                new Charge(payment.id(), card.get(), payment.amount(), payment.orderName(), payment.userId()));
    }

    private void noteCharge(Payment payment) {
        payment.aboutToCharge();
        payments.save(payment);
    }
}
