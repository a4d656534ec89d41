package dev.jangteo.payment.paying;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.RefundId;
import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What was heard of an order before the order itself: its events come in order, unless one of them was set aside and
 * is replayed later.
 */
@Document("early-news")
record EarlyNews(@Id PaymentId id, boolean ended, List<Owed> owed) {
    /** A refund the order asked for. */
    record Owed(String refundId, Money amount, String reason) {}

    /**
     * Has the payment hear it, too. Twice is as good as once.
     *
     * @return whether that was news
     */
    boolean tell(Payment payment, Instant now) {
        boolean isNews = ended && payment.orderEnded(now);
        for (var it : owed) {
            isNews |= payment.refundRequested(new RefundId(it.refundId()), it.amount(), it.reason(), now);
        }
        return isNews;
    }
}
