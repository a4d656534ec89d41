package dev.jangteo.payment.paying;

import dev.jangteo.contracts.EventId;
import dev.jangteo.contracts.EventMeta;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.Line;
import dev.jangteo.contracts.OrderEvent.OrderCreated;
import dev.jangteo.contracts.OrderEvent.PaymentChoice;
import dev.jangteo.contracts.OrderEvent.PaymentChoice.Method;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentEvent.FailureCode;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.RefundId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.payment.portone.Answer;
import dev.jangteo.payment.portone.Cancellation;
import dev.jangteo.payment.portone.PortOneSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Payments, and the orders they are for, as tests want them. */
public final class APayment {
    public static final Money AMOUNT = Money.won(42_900);
    static final RefundId ALL = new RefundId("pay-order-1:all");
    static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    static final Instant EXPIRES = NOW.plus(Duration.ofMinutes(15));
    static final String STORE = "store-jangteo";

    private APayment() {}

    static Payment awaiting() {
        return Payment.of(order(new PaymentChoice(Method.PAYMENT_WINDOW, null)), STORE, NOW);
    }

    static Payment charging() {
        return Payment.of(order(new PaymentChoice(Method.STORED_CARD, "card-1")), STORE, NOW);
    }

    /** As it would be read from the store: nothing raised yet. */
    static Payment in(PaymentStatus status) {
        var like = charging();
        return new Payment(
                like.id(),
                like.orderId(),
                like.userId(),
                like.amount(),
                like.storeId(),
                like.orderName(),
                like.method(),
                like.cardId(),
                like.expiresAt(),
                status);
    }

    static Answer.Paid paid() {
        return paid(AMOUNT);
    }

    static Answer.Paid paid(Money amount) {
        return new Answer.Paid("pay-order-1", STORE, amount, amount, NOW.plusSeconds(1), List.of());
    }

    /** The books after these cancellations. */
    static Answer.Paid paidAndBack(Cancellation... cancellations) {
        var back = Stream.of(cancellations)
                .filter(Cancellation::isMade)
                .map(Cancellation::amount)
                .reduce(AMOUNT.zero(), Money::plus);
        return new Answer.Paid(
                "pay-order-1", STORE, AMOUNT, AMOUNT.minus(back), NOW.plusSeconds(1), List.of(cancellations));
    }

    static Answer.Paid givenBack() {
        return paidAndBack(cancellation(ALL, AMOUNT));
    }

    /** The line a refund of ours leaves in the books. */
    static Cancellation cancellation(RefundId refund, Money amount) {
        return cancellation("[" + refund + "] CANCELLED", amount);
    }

    static Cancellation cancellation(String reason, Money amount) {
        return new Cancellation("cancellation-" + reason, amount, reason, Cancellation.State.MADE, NOW.plusSeconds(60));
    }

    static Answer.Declined declined() {
        return new Answer.Declined(FailureCode.CARD_EXPIRED, "유효기간 만료");
    }

    private static OrderCreated order(PaymentChoice choice) {
        return order(new OrderId("order-1"), new UserId("user-1"), choice, NOW, EXPIRES);
    }

    public static OrderCreated order(
            OrderId id, UserId customer, PaymentChoice choice, Instant now, Instant expiresAt) {
        return new OrderCreated(
                new EventMeta(new EventId("created-" + id.value()), now, 1),
                id,
                customer,
                List.of(
                        new Line(new ProductId("p-1"), new SkuId("s-1"), "무선 헤드폰 (블랙)", 1, Money.won(39_900)),
                        new Line(new ProductId("p-2"), new SkuId("s-2"), "충전 케이블", 1, Money.won(0))),
                Money.won(39_900),
                Money.won(3_000),
                AMOUNT,
                choice,
                new PostalAddress("김하나", "01012345678", "04524", "서울 중구 세종대로 110", null),
                true,
                expiresAt);
    }

    static PortOneSettings settings() {
        return new PortOneSettings(
                "http://127.0.0.1:1",
                "secret",
                "whsec_c2VjcmV0",
                STORE,
                "channel",
                Duration.ofSeconds(3),
                Duration.ofSeconds(3));
    }
}
