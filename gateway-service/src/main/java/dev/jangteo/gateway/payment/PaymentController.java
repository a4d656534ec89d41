package dev.jangteo.gateway.payment;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.gateway.payment.PaymentClient.Card;
import dev.jangteo.gateway.payment.PaymentClient.NewCard;
import dev.jangteo.gateway.payment.PaymentClient.Payment;
import dev.jangteo.gateway.payment.PaymentClient.PreparedPayment;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The caller's cards, and the payments of their orders. */
@Controller
class PaymentController {
    private final PaymentClient payments;

    PaymentController(PaymentClient payments) {
        this.payments = payments;
    }

    @QueryMapping
    List<Card> cards(@CurrentUser Caller caller) {
        return payments.cards().items();
    }

    @QueryMapping
    Payment payment(@CurrentUser Caller caller, @Argument OrderId orderId) {
        return payments.payment(orderId);
    }

    @MutationMapping
    Card registerCard(@CurrentUser Caller caller, @Argument String billingKey) {
        return payments.register(new NewCard(billingKey));
    }

    @MutationMapping
    boolean removeCard(@CurrentUser Caller caller, @Argument CardId cardId) {
        payments.remove(cardId);
        return true;
    }

    @MutationMapping
    PreparedPayment preparePayment(@CurrentUser Caller caller, @Argument OrderId orderId) {
        return payments.prepare(orderId);
    }

    @MutationMapping
    Payment verifyPayment(@CurrentUser Caller caller, @Argument OrderId orderId) {
        return payments.verify(orderId);
    }
}
