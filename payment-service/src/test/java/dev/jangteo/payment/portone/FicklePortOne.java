package dev.jangteo.payment.portone;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.PaymentId;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A gateway with one payment, correct books, and a bad line to it. */
public final class FicklePortOne extends PortOne {
    private static final Instant PAID_AT = Instant.parse("2026-11-21T09:00:01Z");

    private final Queue<Trouble> troubles = new ArrayDeque<>();
    private final List<Cancellation> cancellations = new ArrayList<>();
    private Money paid = Money.won(0);
    private boolean isPaid;
    private Runnable rival = () -> {};

    /** What goes wrong with one call. */
    public enum Trouble {
        NONE,
        /** The call never arrives. */
        LOST_ON_THE_WAY,
        /** The answer never arrives. */
        LOST_ON_THE_WAY_BACK,
        /** The bank behind the gateway refuses to give money back. */
        BANK_REFUSES,
        /** While the call is on its way, another process does all its work. */
        RIVAL
    }

    public FicklePortOne() {
        super(
                new PortOneSettings(
                        "http://127.0.0.1:1", "secret", "whsec_c2VjcmV0", "store-jangteo", "channel", brief(), brief()),
                CircuitBreaker.ofDefaults("fickle"));
    }

    private static Duration brief() {
        return Duration.ofSeconds(1);
    }

    public void forget(Money amount) {
        troubles.clear();
        cancellations.clear();
        paid = amount;
        isPaid = false;
    }

    public void pay() {
        isPaid = true;
    }

    /** What happens to the next calls, one after the other. */
    public void expect(List<Trouble> next) {
        troubles.addAll(next);
    }

    public void calm() {
        troubles.clear();
    }

    public void rival(Runnable work) {
        rival = work;
    }

    public void cancelByHand(Money amount) {
        cancellations.add(cancellation("by hand", amount));
    }

    public List<Cancellation> cancellations() {
        return List.copyOf(cancellations);
    }

    public Money held() {
        return cancellations.stream().map(Cancellation::amount).reduce(paid, Money::minus);
    }

    @Override
    public Answer find(PaymentId id) {
        var trouble = onTheWay();
        var answer = isPaid
                ? new Answer.Paid(id.value(), "store-jangteo", paid, held(), PAID_AT, cancellations)
                : new Answer.Unpaid();
        onTheWayBack(trouble);
        return answer;
    }

    @Override
    public void register(PaymentId id, Money amount) {
        onTheWayBack(onTheWay());
    }

    @Override
    public CancelAnswer cancel(PaymentId id, Money amount, Money held, String reason) {
        var trouble = onTheWay();
        if (trouble == Trouble.BANK_REFUSES) {
            return new CancelAnswer.RefusedByBank("not now");
        }
        if (!held.equals(held())) {
            return new CancelAnswer.BooksMoved();
        }
        if (amount.compareTo(held()) > 0 || amount.isZero()) {
            throw new AssertionError("asked to give back %s of %s".formatted(amount, held()));
        }
        cancellations.add(cancellation(reason, amount));
        onTheWayBack(trouble);
        return new CancelAnswer.Taken();
    }

    private Trouble onTheWay() {
        var trouble = troubles.isEmpty() ? Trouble.NONE : troubles.remove();
        switch (trouble) {
            case LOST_ON_THE_WAY -> throw new GatewayUnavailable("lost on the way", null);
            case RIVAL -> {
                var mine = List.copyOf(troubles);
                troubles.clear();
                rival.run();
                troubles.addAll(mine);
            }
            case NONE, LOST_ON_THE_WAY_BACK, BANK_REFUSES -> {}
        }
        return trouble;
    }

    private static void onTheWayBack(Trouble trouble) {
        if (trouble == Trouble.LOST_ON_THE_WAY_BACK) {
            throw new GatewayUnavailable("lost on the way back", null);
        }
    }

    private Cancellation cancellation(String reason, Money amount) {
        return new Cancellation(
                "cancellation-" + cancellations.size(), amount, reason, Cancellation.State.MADE, PAID_AT);
    }
}
