package dev.jangteo.notification.wording;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.OrderEvent.CancellationReason;
import dev.jangteo.contracts.OrderEvent.ReturnRejection;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentEvent.FailureCode;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * The whole order was called off, or what was left of it.
     *
     * @param refund absent when nothing was paid
     */
    record OrderCancelled(
            OrderId orderId,
            CancellationReason reason,
            @Nullable Money refund) implements Occasion {
        @Override
        public Template template() {
            return Template.ORDER_CANCELLED;
        }

        /** The name of the sentence that tells the customer why. */
        public String why() {
            return "order-cancelled." + reason;
        }
    }

    /** Some units were called off, the rest goes on. */
    record OrderPartiallyCancelled(
            OrderId orderId, List<OrderEvent.Line> lines, CancellationReason reason, Money refund) implements Occasion {
        @Override
        public Template template() {
            return Template.ORDER_PARTIALLY_CANCELLED;
        }

        /** The name of the sentence that tells the customer why. */
        public String why() {
            return "order-partially-cancelled." + reason;
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

    /** The goods stay with the customer, who is thanked and asked for a review. */
    record PurchaseConfirmed(OrderId orderId, boolean byItself) implements Occasion {
        @Override
        public Template template() {
            return Template.PURCHASE_CONFIRMED;
        }

        /** The name of the sentence that tells how it came. */
        public String why() {
            return byItself ? "purchase-confirmed.by-itself" : "purchase-confirmed.by-customer";
        }
    }

    /** The customer sends goods back; they are picked up. */
    record ReturnRequested(OrderId orderId, List<OrderEvent.Line> lines, PostalAddress address) implements Occasion {
        @Override
        public Template template() {
            return Template.RETURN_REQUESTED;
        }
    }

    /** The goods did not come back, or not as they were sold. */
    record ReturnRejected(OrderId orderId, ReturnRejection reason) implements Occasion {
        @Override
        public Template template() {
            return Template.RETURN_REJECTED;
        }

        /** The name of the sentence that tells the customer why. */
        public String why() {
            return "return-rejected." + reason;
        }
    }

    /** The goods came back. */
    record ReturnCompleted(OrderId orderId, List<OrderEvent.Line> lines, Money refund) implements Occasion {
        @Override
        public Template template() {
            return Template.RETURN_COMPLETED;
        }
    }

    /** What the customer asked us to watch can be bought again. */
    record BackInStock(ProductId productId, String product) implements Occasion {
        @Override
        public Template template() {
            return Template.BACK_IN_STOCK;
        }
    }

    /** The shop's own people are to order goods. */
    record StockLow(SkuId skuId, String product, int onHand, int threshold) implements Occasion {
        @Override
        public Template template() {
            return Template.STOCK_LOW;
        }
    }
}
