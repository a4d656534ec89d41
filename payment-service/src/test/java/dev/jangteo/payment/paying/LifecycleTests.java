package dev.jangteo.payment.paying;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.DomainEvent;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.RefundId;
import dev.jangteo.payment.portone.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LifecycleTests {
    private static final RefundId PART = new RefundId("order-1:c1");
    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- lifecycle: written by LifecycleTests, -Dwrite-diagrams=true -->\n";
    private static final String END = "<!-- end -->";

    static Stream<Arguments> everyStatusAndNews() {
        return Stream.of(PaymentStatus.values())
                .flatMap(status -> Stream.of(News.values()).map(news -> Arguments.of(status, news)));
    }

    @ParameterizedTest(name = "{0} hears {1}")
    @MethodSource("everyStatusAndNews")
    void a_payment_goes_where_the_table_says_and_tells_of_it_once(PaymentStatus status, News news) {
        var payment = prepared(status, news);
        var edge = Lifecycle.from(status, news);

        boolean moved = hear(payment, news);

        assertThat(payment.status()).isEqualTo(edge.map(Lifecycle.Edge::to).orElse(status));
        assertThat(told(payment)).isEqualTo(edge.map(Lifecycle.Edge::tells).orElse(Lifecycle.Tells.NOTHING));
        assertThat(moved || edge.isEmpty()).isTrue();
        int told = payment.raised().size();
        hear(payment, news);
        assertThat(payment.raised()).hasSize(told);
    }

    @ParameterizedTest
    @EnumSource
    void every_status_is_in_the_table(PaymentStatus status) {
        assertThat(Lifecycle.EDGES).anyMatch(edge -> edge.from() == status || edge.to() == status);
    }

    @Test
    void no_status_goes_two_ways_for_the_same_news() {
        assertThat(Lifecycle.EDGES.stream().map(edge -> List.of(edge.from(), edge.news())))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void money_is_never_kept_for_an_order_that_ended(PaymentStatus status) {
        var payment = APayment.in(status);
        payment.orderEnded(APayment.NOW);
        payment.learn(APayment.paid(), APayment.NOW);
        payment.refundRequested(APayment.ALL, APayment.AMOUNT, "CANCELLED", APayment.NOW);
        payment.learn(APayment.givenBack(), APayment.NOW);

        assertThat(payment.status()).isIn(PaymentStatus.REFUNDED, PaymentStatus.REJECTED);
    }

    @Test
    void every_status_in_which_the_gateway_owes_an_answer_has_a_pace() {
        var waiting = EnumSet.of(
                PaymentStatus.AWAITING,
                PaymentStatus.CHARGING,
                PaymentStatus.CLOSING,
                PaymentStatus.CLOSED,
                PaymentStatus.REFUNDING,
                PaymentStatus.REJECTING);

        assertThat(PaymentStatus.values())
                .allSatisfy(status -> assertThat(Pace.of(status).isPresent()).isEqualTo(waiting.contains(status)));
    }

    @Test
    void the_readme_shows_the_lifecycle_as_it_is() throws IOException {
        var readme = Files.readString(README);
        var fresh = readme.substring(0, readme.indexOf(BEGIN) + BEGIN.length())
                + diagram()
                + readme.substring(readme.indexOf(END));
        if (Boolean.getBoolean("write-diagrams")) {
            Files.writeString(README, fresh);
        }

        assertThat(fresh).as("run with -Dwrite-diagrams=true").isEqualTo(Files.readString(README));
    }

    /** News of refunds needs a refund to be about. */
    private static Payment prepared(PaymentStatus status, News news) {
        var payment = APayment.in(PaymentStatus.COMPLETED);
        if (status == PaymentStatus.REFUNDING && news == News.REFUNDS_DONE) {
            payment.refundRequested(PART, Money.won(1), "CANCELLED", APayment.NOW);
        } else if (status == PaymentStatus.REFUNDING && news == News.ALL_REFUNDED) {
            payment.refundRequested(APayment.ALL, APayment.AMOUNT, "CANCELLED", APayment.NOW);
        } else if (status == PaymentStatus.COMPLETED && news == News.ALL_REFUNDED) {
            payment.refundRequested(APayment.ALL, APayment.AMOUNT, "CANCELLED", APayment.NOW);
            payment.blockRefund(payment.refunds().due().orElseThrow(), "made by hand", APayment.NOW);
        } else {
            return APayment.in(status);
        }
        return payment;
    }

    private static boolean hear(Payment payment, News news) {
        return switch (news) {
            case PAID -> payment.learn(APayment.paid(), APayment.NOW);
            case PAID_OTHERWISE -> payment.learn(APayment.paid(Money.won(1)), APayment.NOW);
            case DECLINED -> payment.learn(APayment.declined(), APayment.NOW);
            case NOTHING_PAID -> payment.learn(new Answer.Unknown(), APayment.NOW);
            case GIVEN_BACK ->
                payment.learn(APayment.paidAndBack(APayment.cancellation("by hand", APayment.AMOUNT)), APayment.NOW);
            case ORDER_ENDED -> payment.orderEnded(APayment.NOW);
            case REFUND_REQUESTED -> payment.refundRequested(PART, Money.won(1), "CANCELLED", APayment.NOW);
            case REFUNDS_DONE ->
                payment.status().isAccepted()
                        && payment.learn(APayment.paidAndBack(APayment.cancellation(PART, Money.won(1))), APayment.NOW);
            case ALL_REFUNDED -> payment.status().isAccepted() && payment.learn(APayment.givenBack(), APayment.NOW);
        };
    }

    /** What else than refunds was told. */
    private static Lifecycle.Tells told(Payment payment) {
        var names = payment.raised().stream()
                .map(DomainEvent::getClass)
                .map(Class::getSimpleName)
                .filter(name -> !name.equals("PaymentRefunded"))
                .toList();
        assertThat(names).hasSizeLessThanOrEqualTo(1);
        return names.isEmpty()
                ? Lifecycle.Tells.NOTHING
                : switch (names.getFirst()) {
                    case "PaymentCompleted" -> Lifecycle.Tells.COMPLETED;
                    case "PaymentFailed" -> Lifecycle.Tells.FAILED;
                    default -> throw new AssertionError(names);
                };
    }

    private static String diagram() {
        var reached = Lifecycle.EDGES.stream().map(Lifecycle.Edge::to).collect(Collectors.toSet());
        var left = Lifecycle.EDGES.stream().map(Lifecycle.Edge::from).collect(Collectors.toSet());
        var lines = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        only(reached).forEach(start -> lines.append("    [*] --> %s\n".formatted(start)));
        for (var edge : Lifecycle.EDGES) {
            lines.append(
                    "    %s --> %s: %s%s\n".formatted(edge.from(), edge.to(), words(edge.news()), event(edge.tells())));
        }
        only(left).forEach(end -> lines.append("    %s --> [*]\n".formatted(end)));
        return lines.append("```\n").toString();
    }

    private static Stream<PaymentStatus> only(Set<PaymentStatus> others) {
        return Stream.of(PaymentStatus.values()).filter(status -> !others.contains(status));
    }

    private static String words(News news) {
        return news.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String event(Lifecycle.Tells tells) {
        return switch (tells) {
            case NOTHING -> "";
            case COMPLETED -> " / PaymentCompleted";
            case FAILED -> " / PaymentFailed";
        };
    }
}
