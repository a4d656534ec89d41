package dev.jangteo.order;

import static dev.jangteo.order.AnOrder.NOON;
import static dev.jangteo.order.AnOrder.PARCEL;
import static dev.jangteo.order.AnOrder.at;
import static dev.jangteo.order.AnOrder.cause;
import static dev.jangteo.order.AnOrder.deliver;
import static dev.jangteo.order.AnOrder.line;
import static dev.jangteo.order.AnOrder.pay;
import static dev.jangteo.order.AnOrder.sum;
import static dev.jangteo.order.AnOrder.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.OrderEvent.OrderPartiallyCancelled;
import dev.jangteo.contracts.OrderEvent.OrderReturned;
import dev.jangteo.contracts.OrderEvent.RefundRequested;
import dev.jangteo.contracts.OrderEvent.ReturnReason;
import dev.jangteo.contracts.RefundId;
import dev.jangteo.order.PlaceOrder.Wanted;
import dev.jangteo.platform.web.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whatever is ordered, called off, sent back and told, in whatever order: the money is right to the won. */
class OrderMoneyTests {
    private static final Money NOTHING = Money.won(0);

    record Ware(int quantity, int price) {}

    record Cart(List<Ware> wares, int discountPercent, String postalCode) {
        Order placed() {
            var lines = IntStream.range(0, wares.size())
                    .mapToObj(i -> line(
                            "sku-" + i, wares.get(i).quantity(), wares.get(i).price()))
                    .toArray(OrderLine[]::new);
            var goods = new OrderLines(List.of(lines)).price().amount();
            return AnOrder.placed(goods * discountPercent / 100, postalCode, lines);
        }
    }

    /** Something that is tried on an order; figures are taken modulo what is there. */
    record Step(Kind kind, int which, int howMany, int hoursLater) {
        enum Kind {
            CANCEL_SOME,
            CANCEL_ALL,
            CLEAR,
            RETURN_CHANGED_MIND,
            RETURN_DEFECTIVE,
            INSPECT_GOOD,
            INSPECT_BAD,
            CONFIRM_PURCHASE,
            DEADLINE,
            PAYMENT_COMPLETED,
            PAYMENT_FAILED,
            STOCK_COMMITTED,
            STOCK_SHORT,
            DISPATCHED,
            DELIVERED,
            REFUNDED,
            GOODWILL
        }
    }

    /** How far an order is when its walk begins. */
    enum Start {
        PLACED,
        PAID,
        DELIVERED;

        Order lead(Order order) {
            return switch (this) {
                case PLACED -> order;
                case PAID -> pay(order);
                case DELIVERED -> deliver(pay(order));
            };
        }
    }

    @Property(tries = 500)
    void cancellations_sum_up_to_exactly_what_was_paid(
            @ForAll("carts") Cart cart, @ForAll("picks") List<Wanted> picks) {
        var order = pay(cart.placed());
        var total = order.charges().total();
        for (int i = 0; i < picks.size() && order.status() != OrderStatus.CANCELLED; i++) {
            var standing = new OrderLines(order.items()).standing(OrderStatus.CONFIRMED);
            AnOrder.cancel(order, "k-" + i, some(standing, picks.get(i)));
            checkMoney(order, total);
            checkCancellation(order);
        }
        if (order.status() != OrderStatus.CANCELLED) {
            AnOrder.cancel(order, "the rest");
        }
        checkMoney(order, total);
        checkCancellation(order);
        assertThat(asked(order)).isEqualTo(total);
        assertThat(order.cancellation().totalRefund()).isEqualTo(total);
        assertThat(order.cancellation().cancelled()).isTrue();
    }

    @Property(tries = 500)
    void the_way_units_are_called_off_does_not_change_what_the_rest_bears(
            @ForAll("carts") Cart cart, @ForAll long seed) {
        var lines = new OrderLines(cart.placed().items());
        var off = new ArrayList<Wanted>();
        lines.all().forEach(it -> off.addAll(Collections.nCopies(it.quantity() / 2, new Wanted(it.skuId(), 1))));
        var together =
                lines.move(off, OrderStatus.PENDING, OrderStatus.CANCELLED).all();
        Collections.shuffle(off, new Random(seed));
        var oneByOne = lines;
        for (var unit : off) {
            oneByOne = oneByOne.move(List.of(unit), OrderStatus.PENDING, OrderStatus.CANCELLED)
                    .all();
        }
        assertThat(oneByOne).isEqualTo(together);
        assertThat(together.discount()).isEqualTo(lines.discount());
        assertThat(together.price()).isEqualTo(lines.price());
    }

    @Property(tries = 500)
    void returns_never_give_back_more_than_the_goods_and_never_leave_the_shop_short(
            @ForAll("carts") Cart cart, @ForAll("picks") List<Wanted> picks, @ForAll List<ReturnReason> reasons) {
        var order = deliver(pay(cart.placed()));
        var total = order.charges().total();
        for (int i = 0; i < Math.min(picks.size(), reasons.size()); i++) {
            if (order.status() == OrderStatus.RETURNED) {
                break;
            }
            var before = new OrderLines(order.items()).kept().net();
            var there = new OrderLines(order.items()).standing(OrderStatus.DELIVERED);
            AnOrder.sendBack(order, "r-" + i, reasons.get(i), some(there, picks.get(i)));
            order.inspected(new Inspection(true, true, null), cause("admin"));
            checkMoney(order, total);
            var goods = before.minus(new OrderLines(order.items()).kept().net());
            var refund = told(order, OrderReturned.class).getLast().refund();
            if (order.status() == OrderStatus.RETURNED) {
                assertThat(refund)
                        .isLessThanOrEqualTo(goods.plus(order.charges().shippingFee()));
            } else {
                assertThat(refund).isLessThanOrEqualTo(goods);
            }
        }
    }

    /** Facts of one story, each told up to three times and in any order, come to the same end and the same money. */
    @Property(tries = 1000)
    void the_order_in_which_facts_are_told_does_not_matter(
            @ForAll("carts") Cart cart, @ForAll("stories") Story story, @ForAll long seed) {
        var random = new Random(seed);
        var facts = new ArrayList<Consumer<Order>>();
        for (var fact : story.facts()) {
            facts.addAll(Collections.nCopies(1 + random.nextInt(3), fact));
        }
        Collections.shuffle(facts, random);

        var order = cart.placed();
        facts.forEach(it -> it.accept(order));

        assertThat(order.status()).isEqualTo(story.end());
        assertThat(asked(order)).isEqualTo(story.refunded() ? order.charges().total() : NOTHING);
        checkMoney(order, order.charges().total());
    }

    /** A cancellation that comes amid the facts wins or is refused; the customer has the money or the goods. */
    @Property(tries = 1000)
    void a_cancellation_amid_the_facts_gives_all_the_money_or_all_the_goods(
            @ForAll("carts") Cart cart, @ForAll("stories") Story story, @ForAll long seed) {
        var random = new Random(seed);
        var happenings = new ArrayList<>(story.facts());
        happenings.addAll(story.facts());
        happenings.add(it -> attempt(it, order -> AnOrder.cancel(order, "k")));
        happenings.add(it -> attempt(it, order -> AnOrder.cancel(order, "k")));
        Collections.shuffle(happenings, random);

        var order = cart.placed();
        happenings.forEach(it -> it.accept(order));

        var total = order.charges().total();
        var charged = story.paid();
        var ended = order.status() == OrderStatus.CANCELLED || order.status() == OrderStatus.FAILED;
        assertThat(asked(order)).isEqualTo(charged && ended ? total : NOTHING);
        if (order.cancellation() != null) {
            checkCancellation(order);
        }
    }

    /** However an order was led about, its money is right at every step, and time alone brings it to an end. */
    @Property(tries = 2000)
    void every_order_comes_to_an_end_and_its_money_is_right_all_along(
            @ForAll("carts") Cart cart, @ForAll("starts") Start start, @ForAll("walks") List<Step> walk) {
        var order = start.lead(cart.placed());
        var now = NOON;
        for (int i = 0; i < walk.size(); i++) {
            var step = walk.get(i);
            var name = "w-" + i;
            now = now.plus(Duration.ofHours(step.hoursLater()));
            var when = now;
            attempt(order, it -> take(step, name, when, it));
            checkMoney(order, order.charges().total());
            if (order.cancellation() != null) {
                checkCancellation(order);
            }
            assertThat(order.nextDeadline() == null)
                    .as("%s waits until %s", order.status(), order.nextDeadline())
                    .isEqualTo(order.status().isTerminal());
        }

        for (int i = 0; i < 5 && !order.status().isTerminal(); i++) {
            assertThat(order.deadlinePassed(at(order.nextDeadline(), "deadline")))
                    .isTrue();
        }

        assertThat(order.status().isTerminal()).as(order.status().label()).isTrue();
        checkMoney(order, order.charges().total());
        Statistics.label("came through")
                .collect(order.timeline().stream().anyMatch(it -> it.status() == OrderStatus.RETURN_REQUESTED));
        Statistics.label("ended").collect(order.status()).coverage(all -> {
            for (var end : List.of(
                    OrderStatus.FAILED, OrderStatus.CANCELLED, OrderStatus.PURCHASE_CONFIRMED, OrderStatus.RETURNED)) {
                all.check(end).percentage(it -> it > 2);
            }
        });
        if (order.status() == OrderStatus.CANCELLED && !hasGoodwill(order)) {
            assertThat(asked(order)).isEqualTo(paid(order));
        }
    }

    private static boolean take(Step step, String name, Instant when, Order order) {
        var cause = at(when, step.kind().name());
        var units = new Wanted(
                order.items().get(step.which() % order.items().size()).skuId(), step.howMany());
        return switch (step.kind()) {
            case CANCEL_SOME -> order.cancel(new CancelOrder(name, List.of(units), "싫어요", Actor.USER), cause);
            case CANCEL_ALL -> order.cancel(new CancelOrder(name, null, "싫어요", Actor.AGENT), cause);
            case CLEAR -> order.clearForDispatch(cause);
            case RETURN_CHANGED_MIND ->
                order.requestReturn(
                        new RequestReturn(name, List.of(units), ReturnReason.CHANGE_OF_MIND, null, Actor.USER), cause);
            case RETURN_DEFECTIVE ->
                order.requestReturn(new RequestReturn(name, null, ReturnReason.DEFECTIVE, null, Actor.USER), cause);
            case INSPECT_GOOD -> order.inspected(new Inspection(true, true, null), cause);
            case INSPECT_BAD -> order.inspected(new Inspection(false, false, null), cause);
            case CONFIRM_PURCHASE -> order.confirmPurchase(cause);
            case DEADLINE -> order.deadlinePassed(cause);
            case PAYMENT_COMPLETED ->
                order.paymentCompleted(AnOrder.PAYMENT, order.charges().total(), cause);
            case PAYMENT_FAILED -> order.paymentFailed("CARD_DECLINED", cause);
            case STOCK_COMMITTED -> order.stockDecided(StockOutcome.COMMITTED, cause);
            case STOCK_SHORT -> order.stockDecided(StockOutcome.SHORT, cause);
            case DISPATCHED -> order.dispatched(PARCEL, cause);
            case DELIVERED -> order.delivered(when, cause);
            case REFUNDED ->
                !order.refunds().isEmpty()
                        && order.refunded(
                                order.refunds()
                                        .get(step.which() % order.refunds().size())
                                        .refundId(),
                                NOTHING,
                                when);
            case GOODWILL ->
                paid(order).compareTo(given(order).plus(Money.won(10))) >= 0
                        && order.refunded(new RefundId(name), Money.won(10), when);
        };
    }

    private static void attempt(Order order, Consumer<Order> wish) {
        try {
            wish.accept(order);
        } catch (Refusal e) {
            assertThat(e.code()).isNotBlank();
        }
    }

    private static void checkMoney(Order order, Money total) {
        var refunds = told(order, RefundRequested.class);
        assertThat(refunds).allMatch(it -> it.amount().compareTo(NOTHING) > 0);
        assertThat(refunds.stream().map(RefundRequested::refundId)).doesNotHaveDuplicates();
        assertThat(given(order)).isLessThanOrEqualTo(paid(order)).isLessThanOrEqualTo(total);
        assertThat(sum(order.refunds().stream().filter(Refund::isAskedFor).map(Refund::amount)))
                .isEqualTo(asked(order));
    }

    private static void checkCancellation(Order order) {
        var cancellation = order.cancellation();
        var off = new OrderLines(order.items()).standing(OrderStatus.CANCELLED);
        assertThat(sum(cancellation.items().stream().map(Cancellation.Item::refundAmount)))
                .isEqualTo(cancellation.totalRefund());
        assertThat(cancellation.items()).noneMatch(it -> it.refundAmount().isNegative());
        assertThat(cancellation.items().stream()
                        .mapToInt(Cancellation.Item::quantity)
                        .sum())
                .isEqualTo(off.all().stream().mapToInt(OrderLine::quantity).sum());
        assertThat(cancellation.cancelled()).isEqualTo(order.status() == OrderStatus.CANCELLED);
        assertThat(told(order, OrderPartiallyCancelled.class).stream().map(OrderPartiallyCancelled::cancellationId))
                .doesNotHaveDuplicates();
    }

    private static boolean hasGoodwill(Order order) {
        return !order.refunds().stream().allMatch(Refund::isAskedFor);
    }

    private static Money paid(Order order) {
        return told(order, OrderEvent.class).stream().anyMatch(it -> it instanceof OrderEvent.OrderConfirmed)
                        || order.refunds().stream()
                                .anyMatch(it -> it.refundId().equals(RefundId.ofAll(AnOrder.PAYMENT)))
                ? order.charges().total()
                : NOTHING;
    }

    private static Money asked(Order order) {
        return sum(told(order, RefundRequested.class).stream().map(RefundRequested::amount));
    }

    private static Money given(Order order) {
        return sum(order.refunds().stream().map(Refund::amount));
    }

    private static Wanted some(OrderLines standing, Wanted pick) {
        var line = standing.all().get(pick.quantity() % standing.all().size());
        return new Wanted(line.skuId(), 1 + pick.quantity() % line.quantity());
    }

    /** What the others tell of one order, and what must come of it whatever comes first. */
    record Story(String name, List<Consumer<Order>> facts, OrderStatus end, boolean paid, boolean refunded) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Provide
    Arbitrary<Story> stories() {
        Consumer<Order> paid = AnOrder::pay;
        Consumer<Order> declined = it -> it.paymentFailed("CARD_DECLINED", cause("PaymentFailed"));
        Consumer<Order> committed = it -> it.stockDecided(StockOutcome.COMMITTED, cause("StockCommitted"));
        Consumer<Order> tooFew = it -> it.stockDecided(StockOutcome.SHORT, cause("StockShort"));
        Consumer<Order> left = it -> it.dispatched(PARCEL, cause("ShipmentDispatched"));
        Consumer<Order> arrived = it -> it.delivered(NOON, cause("ShipmentDelivered"));
        return Arbitraries.of(
                new Story("paid", List.of(paid, committed), OrderStatus.CONFIRMED, true, false),
                new Story("declined", List.of(declined), OrderStatus.FAILED, false, false),
                new Story("too few", List.of(paid, tooFew), OrderStatus.CANCELLED, true, true),
                new Story("left", List.of(paid, committed, left), OrderStatus.SHIPPED, true, false),
                new Story("arrived", List.of(paid, committed, left, arrived), OrderStatus.DELIVERED, true, false));
    }

    @Provide
    Arbitrary<Cart> carts() {
        var wares = Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(10, 60_000))
                .as(Ware::new);
        return Combinators.combine(
                        wares.list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of("04524", "63000", "40200"))
                .as(Cart::new);
    }

    @Provide
    Arbitrary<List<Wanted>> picks() {
        return Arbitraries.integers()
                .between(0, 1_000)
                .map(it -> AnOrder.units("any", it))
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Start> starts() {
        return Arbitraries.of(Start.class);
    }

    @Provide
    Arbitrary<List<Step>> walks() {
        return Combinators.combine(
                        Arbitraries.of(Step.Kind.class),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 30))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }
}
