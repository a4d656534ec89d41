package dev.jangteo.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.OrderEvent.CancellationReason;
import dev.jangteo.contracts.OrderEvent.ReturnRejection;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentEvent.FailureCode;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserEvent.Contact;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTests {
    private static final OrderId ORDER = new OrderId("order-77");
    private static final List<OrderEvent.Line> LINES =
            List.of(new OrderEvent.Line(new ProductId("p-1"), new SkuId("s-1"), "무선 헤드폰", 1, Money.won(12_900)));
    private static final Instant AT = Instant.parse("2026-11-23T06:04:00Z");
    private static final Contact HANA = new Contact("hana@example.com", "김하나", "01012345678", "ko");
    private static final Contact JANE = new Contact("jane@example.com", "Jane", null, "en");

    private final Wording wording =
            new Wording(new WordingConfiguration().noticeTemplates(), new Links(URI.create("https://jangteo.example")));

    static Stream<Occasion> occasions() {
        return Stream.of(
                new Occasion.EmailVerification("tok/en+1", AT),
                new Occasion.Welcome(),
                new Occasion.PaymentDone(ORDER, Money.won(28_800), AT),
                confirmed("무선 헤드폰 (블랙)", "3층"),
                new Occasion.OrderCancelled(ORDER, CancellationReason.OUT_OF_STOCK, Money.won(28_800)),
                new Occasion.OrderPartiallyCancelled(
                        ORDER, LINES, CancellationReason.CUSTOMER_REQUEST, Money.won(12_900)),
                new Occasion.OrderExpired(ORDER),
                new Occasion.PaymentFailed(ORDER, FailureCode.INSUFFICIENT_FUNDS),
                new Occasion.Refunded(ORDER, Money.won(28_800)),
                shipped(),
                new Occasion.Delivered(ORDER, AT),
                new Occasion.PurchaseConfirmed(ORDER, true),
                new Occasion.ReturnRequested(ORDER, LINES, address("3층")),
                new Occasion.ReturnRejected(ORDER, ReturnRejection.NOT_RECEIVED),
                new Occasion.ReturnCompleted(ORDER, LINES, Money.won(10_400)),
                new Occasion.BackInStock(new ProductId("p-1"), "무선 헤드폰 (블랙)"),
                new Occasion.StockLow(new SkuId("s-1"), "무선 헤드폰 (블랙)", 2, 5));
    }

    @ParameterizedTest
    @EnumSource
    void a_cancellation_says_why_and_what_comes_back(CancellationReason reason) {
        var whole = new Occasion.OrderCancelled(ORDER, reason, Money.won(28_800));
        var part = new Occasion.OrderPartiallyCancelled(ORDER, LINES, reason, Money.won(12_900));

        assertThat(text(whole, HANA)).contains("주문번호 order-77", "환불 금액 28,800원", "취소");
        assertThat(text(whole, JANE)).contains("Refund ₩28,800");
        assertThat(text(part, HANA)).contains("일부", "- 무선 헤드폰 x 1", "환불 금액 12,900원");
        assertThat(text(part, JANE)).contains("part of your order", "Refund ₩12,900");
    }

    @Test
    void where_nothing_was_paid_nothing_is_said_of_a_refund() {
        var unpaid = new Occasion.OrderCancelled(ORDER, CancellationReason.CUSTOMER_REQUEST, null);

        assertThat(text(unpaid, HANA)).contains("요청하신 대로").doesNotContain("환불");
        assertThat(html(unpaid, JANE)).contains("as you asked").doesNotContain("efund");
    }

    @Test
    void a_refund_that_costs_eat_up_is_explained() {
        var part =
                new Occasion.OrderPartiallyCancelled(ORDER, LINES, CancellationReason.CUSTOMER_REQUEST, Money.won(0));
        var returned = new Occasion.ReturnCompleted(ORDER, LINES, Money.won(0));

        assertThat(text(part, HANA)).contains("배송비").doesNotContain("0원");
        assertThat(html(part, JANE)).contains("nothing to refund").doesNotContain("₩0");
        assertThat(text(returned, JANE)).contains("nothing to refund");
        assertThat(html(returned, HANA)).contains("반품 배송비").doesNotContain("0원");
    }

    @ParameterizedTest
    @EnumSource
    void a_rejected_return_says_why(ReturnRejection reason) {
        assertThat(text(new Occasion.ReturnRejected(ORDER, reason), HANA)).contains("반품");
        assertThat(text(new Occasion.ReturnRejected(ORDER, reason), JANE)).contains("goods");
    }

    @Test
    void who_confirmed_is_thanked_and_asked_for_a_review() {
        assertThat(text(new Occasion.PurchaseConfirmed(ORDER, false), HANA))
                .contains("구매를 확정해 주셔서 감사합니다", "후기", "https://jangteo.example");
        assertThat(text(new Occasion.PurchaseConfirmed(ORDER, true), JANE)).contains("by itself", "review");
    }

    @Test
    void every_template_is_tried_here() {
        assertThat(occasions().map(Occasion::template)).containsExactlyInAnyOrder(Template.values());
    }

    @ParameterizedTest
    @MethodSource("occasions")
    void every_mail_is_whole_in_both_languages(Occasion occasion) {
        for (var contact : List.of(HANA, JANE)) {
            var mail = wording.letter(Channel.EMAIL, occasion, contact);

            assertThat(mail.subject()).isNotBlank().startsWith(contact.equals(HANA) ? "[장터] " : "[Jangteo] ");
            for (var part : List.of(mail.text(), String.valueOf(mail.html()))) {
                assertThat(part)
                        .contains(contact.name())
                        .doesNotContain("??")
                        .doesNotContain("[(")
                        .doesNotContain("${")
                        .doesNotContain(" th:")
                        .doesNotContain("null");
            }
            assertThat(mail.html()).contains("<html").contains("<title>").containsOnlyOnce("</html>");
            assertThat(mail.html()).contains("lang=\"" + contact.language() + "\"");
        }
    }

    @Test
    void an_order_is_listed_with_what_it_costs() {
        var korean = wording.letter(Channel.EMAIL, confirmed("무선 헤드폰 (블랙)", null), HANA);

        assertThat(korean.subject()).isEqualTo("[장터] 주문이 확인되었습니다 (order-77)");
        assertThat(korean.text())
                .contains("무선 헤드폰 (블랙) x 2: 25,800원", "상품 금액: 25,800원", "배송비: 3,000원", "결제 금액: 28,800원")
                .contains("김하나 (04524) 서울 중구 세종대로 110");
        assertThat(korean.html()).contains("25,800원", "28,800원", "04524");
        assertThat(wording.letter(Channel.EMAIL, confirmed("Headphones", null), JANE)
                        .text())
                .contains("Headphones x 2: ₩25,800", "Total: ₩28,800");
    }

    @Test
    void what_others_wrote_is_escaped_in_html_and_left_alone_in_text() {
        var mail = wording.letter(Channel.EMAIL, confirmed("<script>alert(1)</script> & Co", "<b>3</b>"), HANA);

        assertThat(mail.html())
                .doesNotContain("<script>")
                .doesNotContain("<b>3</b>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; Co");
        assertThat(mail.text()).contains("<script>alert(1)</script> & Co");
    }

    @Test
    void a_template_in_somebodys_name_is_only_a_name() {
        var contact = new Contact("eve@example.com", "[[${7*7}]] ${T(java.lang.System).exit(1)}", null, "ko");

        var mail = wording.letter(Channel.EMAIL, new Occasion.Welcome(), contact);

        assertThat(mail.text()).contains("[[${7*7}]] ${T(java.lang.System).exit(1)}님");
        assertThat(mail.html()).contains("[[${7*7}]]");
    }

    @Test
    void the_verification_link_leads_to_the_shop_with_its_token() {
        var link = "https://jangteo.example/api/users/verify-email?token=tok%2Fen%2B1";
        var mail = wording.letter(Channel.EMAIL, new Occasion.EmailVerification("tok/en+1", AT), JANE);

        assertThat(mail.text()).contains(link).contains("Nov 23, 2026, 15:04 KST");
        assertThat(mail.html()).contains("href=\"" + link + "\"");
    }

    @Test
    void a_refused_payment_is_explained_in_the_readers_language() {
        var failed = new Occasion.PaymentFailed(ORDER, FailureCode.CARD_EXPIRED);

        assertThat(wording.letter(Channel.EMAIL, failed, HANA).text()).contains("카드의 유효기간이 지났습니다.");
        assertThat(wording.letter(Channel.EMAIL, failed, JANE).html()).contains("The card has expired.");
    }

    @Test
    void a_text_message_says_all_in_a_few_lines() {
        var text = wording.letter(Channel.SMS, shipped(), HANA);

        assertThat(text.text()).isEqualTo("""
                [장터] 상품이 출발했습니다.
                한진택배 123456789013
                도착 예정: 11월 25일 (수)
                배송 조회: https://track.example/123456789013?a=1&b=2""");
        assertThat(text.html()).isNull();
        assertThat(wording.letter(Channel.SMS, shipped(), JANE).text()).contains("Expected: Wed, Nov 25");
    }

    private String text(Occasion occasion, Contact contact) {
        return wording.letter(Channel.EMAIL, occasion, contact).text();
    }

    private String html(Occasion occasion, Contact contact) {
        return String.valueOf(wording.letter(Channel.EMAIL, occasion, contact).html());
    }

    private static PostalAddress address(String line2) {
        return new PostalAddress("김하나", "010-1234-5678", "04524", "서울 중구 세종대로 110", line2);
    }

    private static Occasion confirmed(String product, String line2) {
        return new Occasion.OrderConfirmed(
                ORDER,
                List.of(new OrderEvent.Line(new ProductId("p-1"), new SkuId("s-1"), product, 2, Money.won(12_900))),
                Money.won(28_800),
                address(line2));
    }

    private static Occasion shipped() {
        return new Occasion.Shipped(
                ORDER,
                "hanjin",
                "123456789013",
                "https://track.example/123456789013?a=1&b=2",
                LocalDate.of(2026, 11, 25));
    }
}
