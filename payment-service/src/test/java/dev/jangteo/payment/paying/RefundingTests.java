package dev.jangteo.payment.paying;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.PaymentEvent.PaymentRefunded;
import dev.jangteo.contracts.RefundId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.payment.discrepancies.Finding;
import dev.jangteo.payment.discrepancies.Kind;
import dev.jangteo.payment.discrepancies.NotedFindings;
import dev.jangteo.payment.portone.Cancellation;
import dev.jangteo.payment.portone.FicklePortOne;
import dev.jangteo.payment.portone.FicklePortOne.Trouble;
import dev.jangteo.payment.portone.GatewayUnavailable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Refunds under everything that can happen to them: asked for early, late, twice, in any order; calls and answers lost;
 * a bank that refuses; the process killed at any write; another process at the same payment.
 */
class RefundingTests {
    private static final FicklePortOne GATEWAY = new FicklePortOne();

    /** One thing that happens. */
    sealed interface Event {
        /** The order asks for a refund of the plan. */
        record Asked(int refund) implements Event {}

        /** The customer pays. */
        record Paid() implements Event {}

        /** A worker takes the payment on; its process may die at one of its writes. */
        record Worked(List<Trouble> troubles, int killedAfter) implements Event {}

        /** A webhook has us ask. */
        record Called(List<Trouble> troubles) implements Event {}

        record TimePassed(int seconds) implements Event {}
    }

    /** What a run is made of: amounts of which the order asks for all, and what happens meanwhile. */
    record Run(List<Money> asked, List<Event> events) {}

    @Property(tries = 1_000)
    void what_is_asked_for_goes_back_whole_once_and_is_told_once(@ForAll("runs") Run run) {
        var shop = new Shop(run.asked());

        run.events().forEach(shop::happens);
        shop.settle();

        var sum = sum(run.asked());
        assertThat(GATEWAY.held()).isEqualTo(APayment.AMOUNT.minus(sum));
        assertThat(shop.payment().refunds().made()).isEqualTo(sum);
        for (int i = 0; i < run.asked().size(); i++) {
            var refund = shop.payment().refunds().find(name(i)).orElseThrow();
            var amount = run.asked().get(i);
            assertThat(GATEWAY.cancellations())
                    .filteredOn(refund::isMadeBy)
                    .extracting(Cancellation::amount)
                    .containsExactly(amount);
            assertThat(shop.refundsTold())
                    .filteredOn(it -> it.refundId().equals(refund.id()))
                    .extracting(PaymentRefunded::amount)
                    .containsExactly(amount);
        }
        assertThat(shop.payment().status())
                .isEqualTo(sum.equals(APayment.AMOUNT) ? PaymentStatus.REFUNDED : PaymentStatus.COMPLETED);
    }

    @Property(tries = 300)
    void never_more_than_was_paid_goes_back_whatever_is_asked_for(@ForAll("greedyRuns") Run run) {
        var shop = new Shop(run.asked());

        run.events().forEach(shop::happens);
        shop.settle();

        var payment = shop.payment();
        assertThat(payment.refunds().made().compareTo(APayment.AMOUNT)).isLessThanOrEqualTo(0);
        assertThat(GATEWAY.held())
                .isEqualTo(APayment.AMOUNT.minus(payment.refunds().made()));
        assertThat(sum(shop.refundsTold().stream().map(PaymentRefunded::amount).toList()))
                .isEqualTo(payment.refunds().made());
        if (sum(run.asked()).compareTo(APayment.AMOUNT) > 0) {
            assertThat(shop.list.noted()).extracting(Finding::kind).contains(Kind.REFUND_REFUSED);
        }
    }

    @Property(tries = 300)
    void good_will_and_what_the_order_asks_for_share_what_was_paid(
            @ForAll("runs") Run run, @ForAll("amounts") Money goodWill) {
        var shop = new Shop(run.asked());
        shop.happens(new Event.Paid());
        shop.happens(new Event.Called(List.of()));
        shop.grant(goodWill);

        run.events().forEach(shop::happens);
        shop.settle();

        var wanted = sum(run.asked()).plus(goodWill);
        var possible = wanted.compareTo(APayment.AMOUNT) < 0 ? wanted : APayment.AMOUNT;
        assertThat(APayment.AMOUNT.minus(GATEWAY.held())).isEqualTo(possible);
        assertThat(shop.payment().refunds().made()).isEqualTo(possible);
    }

    @Property(tries = 300)
    void what_others_gave_back_holds_refunds_up_until_an_admin_looks(
            @ForAll("runs") Run run, @ForAll("amounts") Money byHand) {
        var shop = new Shop(run.asked());
        shop.happens(new Event.Paid());
        shop.happens(new Event.Called(List.of()));
        GATEWAY.cancelByHand(byHand);

        run.events().forEach(shop::happens);
        shop.askForAll();
        shop.workUntilQuiet();

        assertThat(GATEWAY.held()).isEqualTo(APayment.AMOUNT.minus(byHand));
        assertThat(shop.payment().refunds().blocked()).hasSameSizeAs(run.asked());
        assertThat(shop.list.noted()).extracting(Finding::kind).containsOnly(Kind.REFUND_REFUSED);

        shop.settle();

        var wanted = sum(run.asked()).plus(byHand);
        var possible = wanted.compareTo(APayment.AMOUNT) < 0 ? wanted : APayment.AMOUNT;
        assertThat(APayment.AMOUNT.minus(GATEWAY.held())).isEqualTo(possible);
    }

    @Provide
    Arbitrary<Run> runs() {
        return amounts()
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(RefundingTests::affordable)
                .flatMap(this::runs);
    }

    @Provide
    Arbitrary<Run> greedyRuns() {
        return amounts().list().ofMinSize(1).ofMaxSize(4).flatMap(this::runs);
    }

    @Provide
    Arbitrary<Money> amounts() {
        var all = APayment.AMOUNT.amount();
        return Arbitraries.longs()
                .between(1, all)
                .edgeCases(it -> it.includeOnly(1L, all))
                .map(Money::won);
    }

    private Arbitrary<Run> runs(List<Money> asked) {
        var troubles = Arbitraries.of(Trouble.class).list().ofMaxSize(4);
        Arbitrary<Event> events = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, asked.size() - 1).map(Event.Asked::new)),
                Tuple.of(1, Arbitraries.just(new Event.Paid())),
                Tuple.of(
                        4,
                        Combinators.combine(troubles, Arbitraries.integers().between(0, 6))
                                .as(Event.Worked::new)),
                Tuple.of(2, troubles.map(Event.Called::new)),
                Tuple.of(3, Arbitraries.integers().between(0, 20).map(Event.TimePassed::new)));
        return events.list().ofMaxSize(30).map(it -> new Run(asked, it));
    }

    /** As many of them as there is money for. */
    private static List<Money> affordable(List<Money> amounts) {
        var affordable = new ArrayList<Money>();
        var left = APayment.AMOUNT;
        for (var amount : amounts) {
            var one = amount.compareTo(left) < 0 ? amount : left;
            if (!one.isZero()) {
                affordable.add(one);
                left = left.minus(one);
            }
        }
        return affordable;
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.won(0), Money::plus);
    }

    private static RefundId name(int refund) {
        return new RefundId("order-1:c" + (refund + 1));
    }

    /** This service around one payment, as often as it is started again. */
    private static final class Shop {
        private final StoredPayments store = new StoredPayments();
        private final NotedFindings list = new NotedFindings();
        private final Time time = new Time();
        private final List<Money> plan;
        private final Learning learning;
        private final Steps steps;
        private final Payments payments = store.repository();

        Shop(List<Money> plan) {
            this.plan = plan;
            GATEWAY.forget(APayment.AMOUNT);
            var payment = APayment.awaiting();
            payments.insert(payment);
            learning = new Learning(payments, GATEWAY, list, time, new SimpleMeterRegistry());
            steps = new Steps(
                    payments,
                    learning,
                    new Charging(payments, null, GATEWAY),
                    new GivingBack(GATEWAY, time),
                    GATEWAY,
                    APayment.settings(),
                    time);
            GATEWAY.rival(() -> {
                time.pass(Duration.ofSeconds(20));
                try {
                    work();
                } catch (OptimisticLockingFailureException e) {
                    // The rival came second.
                }
            });
        }

        void happens(Event event) {
            switch (event) {
                case Event.Asked(int refund) -> ask(refund);
                case Event.Paid() -> GATEWAY.pay();
                case Event.Called(var troubles) ->
                    with(troubles, () -> learning.ask(payment().id()));
                case Event.TimePassed(int seconds) -> time.pass(Duration.ofSeconds(seconds));
                case Event.Worked(var troubles, int killedAfter) -> {
                    store.dieAfter(killedAfter);
                    with(troubles, this::work);
                    store.live();
                }
            }
        }

        /** In the end everything was asked for, all is well with the line, and somebody has looked at what was blocked. */
        void settle() {
            GATEWAY.pay();
            askForAll();
            workUntilQuiet();
            while (payment().refunds().blocked().stream().anyMatch(this::wasRetried)) {
                workUntilQuiet();
            }
        }

        void askForAll() {
            IntStream.range(0, plan.size()).forEach(this::ask);
        }

        void workUntilQuiet() {
            learning.ask(payment().id());
            for (int i = 0; i < 200 && payment().nextStepAt() != null; i++) {
                time.passUntil(payment().nextStepAt());
                work();
            }
            assertThat(payment().nextStepAt()).isNull();
        }

        private boolean wasRetried(Refund refund) {
            var payment = payment();
            try {
                payment.retryRefund(refund.id(), payment.refunds().strange(GATEWAY.cancellations()), time.instant());
            } catch (RefundExceedsPayment e) {
                return false;
            }
            payments.save(payment);
            return payment.refunds().blocked().stream()
                    .noneMatch(it -> it.refundId().equals(refund.refundId()));
        }

        void grant(Money amount) {
            var payment = payment();
            payment.grantRefund(new RefundId("goodwill:1"), amount, "sorry", new UserId("an-admin"), time.instant());
            learning.store(payment);
        }

        private void ask(int refund) {
            var payment = payment();
            if (payment.refundRequested(name(refund), plan.get(refund), "CANCELLED", time.instant())) {
                learning.store(payment);
            }
        }

        private void work() {
            boolean isDue = steps.step(payment().id());
            while (isDue) {
                isDue = steps.step(payment().id());
            }
        }

        private void with(List<Trouble> troubles, Runnable work) {
            GATEWAY.expect(troubles);
            try {
                work.run();
            } catch (StoredPayments.Killed | OptimisticLockingFailureException | GatewayUnavailable e) {
                // The process is gone, came second, or got no answer: others go on.
            } finally {
                GATEWAY.calm();
            }
        }

        Payment payment() {
            return store.get(APayment.awaiting().id());
        }

        List<PaymentRefunded> refundsTold() {
            return store.told().stream()
                    .filter(PaymentRefunded.class::isInstance)
                    .map(PaymentRefunded.class::cast)
                    .toList();
        }
    }

    /** Passes when it is told to. */
    private static final class Time extends Clock {
        private Instant now = APayment.NOW;

        void pass(Duration time) {
            now = now.plus(time);
        }

        void passUntil(Instant then) {
            now = then.isAfter(now) ? then : now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
