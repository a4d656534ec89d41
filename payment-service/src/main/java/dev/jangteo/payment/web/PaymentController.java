package dev.jangteo.payment.web;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.payment.paying.Checkout;
import dev.jangteo.payment.portone.PortOneSettings;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import dev.jangteo.platform.security.Role;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The payment of an order, for the customer who owes it. */
@RestController
@RequestMapping("/api/payments/{orderId}")
class PaymentController {
    private final Checkout checkout;
    private final PortOneSettings portOne;
    private final MessageSource messages;

    PaymentController(Checkout checkout, PortOneSettings portOne, MessageSource messages) {
        this.checkout = checkout;
        this.portOne = portOne;
        this.messages = messages;
    }

    @PostMapping("/prepare")
    PreparedPayment prepare(@PathVariable OrderId orderId, @CurrentUser Caller caller) {
        return PreparedPayment.of(checkout.prepare(orderId, caller.userId()), portOne.channelKey());
    }

    @PostMapping("/verify")
    PaymentView verify(@PathVariable OrderId orderId, @CurrentUser Caller caller, Locale locale) {
        return PaymentView.of(checkout.verify(orderId, caller.userId()), messages, locale);
    }

    @GetMapping
    PaymentView find(@PathVariable OrderId orderId, @CurrentUser Caller caller, Locale locale) {
        var payment = caller.has(Role.AGENT) || caller.has(Role.ADMIN)
                ? checkout.find(orderId)
                : checkout.find(orderId, caller.userId());
        return PaymentView.of(payment, messages, locale);
    }
}
