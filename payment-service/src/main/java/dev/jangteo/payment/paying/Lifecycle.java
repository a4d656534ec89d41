package dev.jangteo.payment.paying;

import static dev.jangteo.payment.paying.News.ALL_REFUNDED;
import static dev.jangteo.payment.paying.News.DECLINED;
import static dev.jangteo.payment.paying.News.GIVEN_BACK;
import static dev.jangteo.payment.paying.News.NOTHING_PAID;
import static dev.jangteo.payment.paying.News.ORDER_ENDED;
import static dev.jangteo.payment.paying.News.PAID;
import static dev.jangteo.payment.paying.News.PAID_OTHERWISE;
import static dev.jangteo.payment.paying.News.REFUNDS_DONE;
import static dev.jangteo.payment.paying.News.REFUND_REQUESTED;
import static dev.jangteo.payment.paying.PaymentStatus.AWAITING;
import static dev.jangteo.payment.paying.PaymentStatus.CHARGING;
import static dev.jangteo.payment.paying.PaymentStatus.CLOSED;
import static dev.jangteo.payment.paying.PaymentStatus.CLOSING;
import static dev.jangteo.payment.paying.PaymentStatus.COMPLETED;
import static dev.jangteo.payment.paying.PaymentStatus.FAILED;
import static dev.jangteo.payment.paying.PaymentStatus.REFUNDED;
import static dev.jangteo.payment.paying.PaymentStatus.REFUNDING;
import static dev.jangteo.payment.paying.PaymentStatus.REJECTED;
import static dev.jangteo.payment.paying.PaymentStatus.REJECTING;

import java.util.List;
import java.util.Optional;

/**
 * The life of a payment, whole. News for which a status has no edge changes nothing: it is a repetition, or it comes
 * late. A payment found paid after its order ended is completed all the same: it is the order that knows it can't use
 * the money, and asks for a refund. Refunds are told one by one, each when the gateway's books have it.
 */
final class Lifecycle {
    static final List<Edge> EDGES = List.of(
            edge(AWAITING, PAID, COMPLETED, Tells.COMPLETED),
            edge(AWAITING, PAID_OTHERWISE, REJECTING, Tells.FAILED),
            edge(AWAITING, GIVEN_BACK, FAILED, Tells.FAILED),
            edge(AWAITING, ORDER_ENDED, CLOSING, Tells.NOTHING),
            edge(CHARGING, PAID, COMPLETED, Tells.COMPLETED),
            edge(CHARGING, PAID_OTHERWISE, REJECTING, Tells.FAILED),
            edge(CHARGING, DECLINED, FAILED, Tells.FAILED),
            edge(CHARGING, GIVEN_BACK, FAILED, Tells.FAILED),
            edge(CHARGING, ORDER_ENDED, CLOSING, Tells.NOTHING),
            edge(CLOSING, PAID, COMPLETED, Tells.COMPLETED),
            edge(CLOSING, PAID_OTHERWISE, REJECTING, Tells.NOTHING),
            edge(CLOSING, DECLINED, CLOSED, Tells.NOTHING),
            edge(CLOSING, NOTHING_PAID, CLOSED, Tells.NOTHING),
            edge(CLOSING, GIVEN_BACK, CLOSED, Tells.NOTHING),
            edge(CLOSED, PAID, COMPLETED, Tells.COMPLETED),
            edge(CLOSED, PAID_OTHERWISE, REJECTING, Tells.NOTHING),
            edge(FAILED, PAID, COMPLETED, Tells.COMPLETED),
            edge(FAILED, PAID_OTHERWISE, REJECTING, Tells.NOTHING),
            edge(COMPLETED, REFUND_REQUESTED, REFUNDING, Tells.NOTHING),
            edge(COMPLETED, ALL_REFUNDED, REFUNDED, Tells.NOTHING),
            edge(REFUNDING, REFUNDS_DONE, COMPLETED, Tells.NOTHING),
            edge(REFUNDING, ALL_REFUNDED, REFUNDED, Tells.NOTHING),
            edge(REJECTING, GIVEN_BACK, REJECTED, Tells.NOTHING));

    private Lifecycle() {}

    /** One step: what leads from where to where, and which event tells of it. */
    record Edge(PaymentStatus from, News news, PaymentStatus to, Tells tells) {}

    /** The event an edge raises. */
    enum Tells {
        NOTHING,
        COMPLETED,
        FAILED
    }

    static Optional<Edge> from(PaymentStatus status, News news) {
        return EDGES.stream()
                .filter(edge -> edge.from() == status && edge.news() == news)
                .findFirst();
    }

    private static Edge edge(PaymentStatus from, News news, PaymentStatus to, Tells tells) {
        return new Edge(from, news, to, tells);
    }
}
