package dev.jangteo.notification.wording;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentEvent.FailureCode;
import dev.jangteo.contracts.PostalAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a notice is about: all that its words need, taken from the event that caused it. */
public sealed interface Occasion {

    Template template();

    /** Whether by now there is no point in telling any more. */
    default boolean isOverAt(Instant now) {
        return false;
    }

    /** The e-mail address is to be proven by following a link. */
    record EmailVerification(String token, Instant expiresAt) implements Occasion {
        @Override
        public Template template() {
            return Template.EMAIL_VERIFICATION;
        }

        @Override
        public boolean isOverAt(Instant now) {
            return now.isAfter(expiresAt);
        }
    }

    /** The account is ready to use. */
    record Welcome() implements Occasion {
        @Override
        public Template template() {
            return Template.WELCOME;
        }
    }

    /** The money is in. */
    record PaymentDone(OrderId orderId, Money amount, Instant paidAt) implements Occasion {
        @Override
        public Template template() {
            return Template.PAYMENT_DONE;
        }
    }

    /** What was ordered, and where it goes. */
    record OrderConfirmed(OrderId orderId, List<OrderEvent.Line> lines, Money total, PostalAddress address)
            implements Occasion {
        @Override
        public Template template() {
            return Template.ORDER_CONFIRMED;
        }

        /** What the goods cost. */
        public Money subtotal() {
            return lines.stream()
                    .map(line -> line.unitPrice().times(line.quantity()))
                    .reduce(Money::plus)
                    .orElse(total);
        }

        /** What is paid beyond the goods: the delivery. */
        public Money shippingFee() {
            return total.minus(subtotal());
        }
    }

    /** The shop can't keep its word: the goods are gone. */
    record OrderCancelled(OrderId orderId) implements Occasion {
        @Override
        public Template template() {
            return Template.ORDER_CANCELLED;
        }
    }

    /** No payment came in time. */
    record OrderExpired(OrderId orderId) implements Occasion {
        @Override
        public Template template() {
            return Template.ORDER_EXPIRED;
        }
    }

    /** The payment was refused. */
    record PaymentFailed(OrderId orderId, FailureCode code) implements Occasion {
        @Override
        public Template template() {
            return Template.PAYMENT_FAILED;
        }

        /** The name of the sentence that tells the customer why. */
        public String reason() {
            return "payment-failed." + code;
        }
    }

    /** Money went back. */
    record Refunded(OrderId orderId, Money amount) implements Occasion {
        @Override
        public Template template() {
            return Template.REFUNDED;
        }
    }

    /** The parcel is on its way. */
    record Shipped(
            OrderId orderId, String carrier, String trackingNumber, String trackingUrl, LocalDate estimatedDelivery)
            implements Occasion {
        @Override
        public Template template() {
            return Template.SHIPPED;
        }
    }

    /** The parcel arrived: the customer is asked to confirm the purchase. */
    record Delivered(OrderId orderId, Instant deliveredAt) implements Occasion {
        @Override
        public Template template() {
            return Template.DELIVERED;
        }
    }
}
