package dev.jangteo.payment.web;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.payment.paying.Payment;

/** What a client hands to the gateway's window. */
record PreparedPayment(PaymentId paymentId, String storeId, String channelKey, String orderName, Money amount) {
    static PreparedPayment of(Payment payment, String channelKey) {
        return new PreparedPayment(payment.id(), payment.storeId(), channelKey, payment.orderName(), payment.amount());
    }
}
