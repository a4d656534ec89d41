package dev.jangteo.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import dev.jangteo.contracts.CatalogEvent.BackInStock;
import dev.jangteo.contracts.CatalogEvent.StockChanged;
import dev.jangteo.contracts.CatalogEvent.StockLow;
import dev.jangteo.contracts.EventId;
import dev.jangteo.contracts.EventMeta;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.CancellationReason;
import dev.jangteo.contracts.OrderEvent.FailureReason;
import dev.jangteo.contracts.OrderEvent.Line;
import dev.jangteo.contracts.OrderEvent.OrderCancelled;
import dev.jangteo.contracts.OrderEvent.OrderConfirmed;
import dev.jangteo.contracts.OrderEvent.OrderDelivered;
import dev.jangteo.contracts.OrderEvent.OrderFailed;
import dev.jangteo.contracts.OrderEvent.OrderPartiallyCancelled;
import dev.jangteo.contracts.OrderEvent.OrderPurchaseConfirmed;
import dev.jangteo.contracts.OrderEvent.OrderReturnRejected;
import dev.jangteo.contracts.OrderEvent.OrderReturnRequested;
import dev.jangteo.contracts.OrderEvent.OrderReturned;
import dev.jangteo.contracts.OrderEvent.OrderShipped;
import dev.jangteo.contracts.OrderEvent.ReturnReason;
import dev.jangteo.contracts.OrderEvent.ReturnRejection;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentEvent.FailureCode;
import dev.jangteo.contracts.PaymentEvent.PaymentCompleted;
import dev.jangteo.contracts.PaymentEvent.PaymentFailed;
import dev.jangteo.contracts.PaymentEvent.PaymentRefunded;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.RefundId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserEvent.Contact;
import dev.jangteo.contracts.UserEvent.EmailVerificationRequested;
import dev.jangteo.contracts.UserEvent.UserContactChanged;
import dev.jangteo.contracts.UserEvent.UserRegistered;
import dev.jangteo.contracts.UserEvent.UserVerified;
import dev.jangteo.contracts.UserId;
import dev.jangteo.notification.contact.Contacts;
import dev.jangteo.notification.wording.Channel;
import dev.jangteo.notification.wording.Occasion;
import dev.jangteo.notification.wording.Wording;
import dev.jangteo.platform.testing.Clockwork;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.Peers;
import dev.jangteo.platform.testing.ServiceTest;
import dev.jangteo.platform.testing.Tokens;
import dev.jangteo.platform.testing.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(
        properties = {
            "SMS_API_URL=${USER_SERVICE_URL}/sms",
            "SMS_API_KEY=sms-key",
            "SMS_API_SECRET=sms-secret",
            "PUBLIC_URL=https://jangteo.test",
            "SHOP_ALERT_MAIL=" + NotificationServiceIT.SHOP,
            "jangteo.notification.sweep-every=200ms",
            "jangteo.notification.attempts=4"
        })
class NotificationServiceIT {
    static final String SHOP = "alerts@jangteo.example";
    private static final Mailbox MAILBOX = new Mailbox();

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("SMTP_PORT", MAILBOX::port);
    }

    @Autowired
    Http http;

    @Autowired
    Tokens tokens;

    @Autowired
    Topics topics;

    @Autowired
    Peers peers;

    @Autowired
    Clockwork clock;

    @Autowired
    Notices notices;

    @Autowired
    Contacts contacts;

    @Autowired
    Wording wording;

    @Autowired
    List<Outlet> outlets;

    private final String unique = UUID.randomUUID().toString();
    private final UserId user = new UserId(unique);
    private final OrderId order = new OrderId("order-" + unique);
    private final PaymentId payment = new PaymentId("pay-" + unique);
    private final String address = unique + "@example.com";

    @BeforeEach
    void theProviderStands() {
        clock.reset();
        peers.reset();
        providerAnswers(okJson("{\"statusCode\":\"2000\"}"));
    }

    @Test
    void signing_up_brings_a_link_and_following_it_a_welcome() {
        topics.publish(new UserRegistered(meta(1), user, korean()));
        topics.publish(new EmailVerificationRequested(
                meta(2), user, korean(), "tok-1", clock.instant().plus(Duration.ofHours(24))));
        topics.publish(new UserVerified(meta(3), user, korean()));

        var mails = MAILBOX.awaitMails(address, 2);

        assertThat(mails)
                .extracting(Mailbox.Mail::subject)
                .containsExactlyInAnyOrder("[장터] 이메일 주소를 인증해 주세요", "[장터] 가입을 환영합니다");
        var verification = withSubject(mails, "인증");
        assertThat(verification.from()).isEqualTo("장터 shop@jangteo.example");
        assertThat(verification.text()).contains("김하나님", "https://jangteo.test/api/users/verify-email?token=tok-1");
        assertThat(verification.html()).contains("href=\"https://jangteo.test/api/users/verify-email?token=tok-1\"");
    }

    @Test
    void an_order_is_told_from_payment_to_the_door() {
        register(korean());
        topics.publish(new PaymentCompleted(meta(1), payment, order, user, Money.won(28_800)));
        topics.publish(confirmed());
        topics.publish(shipped());
        topics.publish(new OrderDelivered(meta(4), order, user, Instant.parse("2026-11-24T05:30:00Z")));
        topics.publish(
                new PaymentRefunded(meta(2), payment, order, user, new RefundId(order + ":c1"), Money.won(12_900)));

        var mails = MAILBOX.awaitMails(address, 5);

        assertThat(withSubject(mails, "결제가 완료").text()).contains("28,800원");
        assertThat(withSubject(mails, "주문이 확인").text()).contains("무선 헤드폰 x 2: 25,800원", "배송비: 3,000원");
        assertThat(withSubject(mails, "출발").text())
                .contains("한진택배", "123456789013", "11월 25일 (수)", "https://track.example/123456789013");
        assertThat(withSubject(mails, "도착").text()).contains("2026년 11월 24일 14:30", "구매를 확정");
        assertThat(withSubject(mails, "환불").text()).contains("12,900원");
        await().untilAsserted(() -> peers.server()
                .verify(
                        1,
                        texts().withHeader("Authorization", matching("HMAC-SHA256 apiKey=sms-key, date=.*"))
                                .withRequestBody(matchingJsonPath("$.message.from", equalTo("0212345678")))
                                .withRequestBody(matchingJsonPath("$.message.text", matching("(?s).*한진택배.*")))));
    }

    @Test
    void cancellations_and_returns_are_told_with_what_comes_back() {
        register(korean());
        topics.publish(new OrderPartiallyCancelled(
                meta(3), order, user, "c1", List.of(line(1)), CancellationReason.CUSTOMER_REQUEST, Money.won(12_900)));
        topics.publish(
                new OrderCancelled(meta(4), order, user, CancellationReason.NOT_SHIPPED_IN_TIME, Money.won(15_900)));
        topics.publish(new OrderReturnRequested(
                meta(5), order, user, "r1", List.of(line(2)), ReturnReason.DEFECTIVE, address()));
        topics.publish(new OrderReturnRejected(meta(6), order, user, "r1", ReturnRejection.NOT_AS_SOLD));
        topics.publish(new OrderReturned(meta(7), order, user, "r2", List.of(line(2)), List.of(), Money.won(25_800)));
        topics.publish(new OrderPurchaseConfirmed(meta(8), order, user, false));

        var mails = MAILBOX.awaitMails(address, 6);

        assertThat(withSubject(mails, "일부가 취소").text()).contains("무선 헤드폰 x 1", "12,900원");
        assertThat(withSubject(mails, "주문이 취소").text()).contains("제때 보내 드리지 못해", "15,900원");
        assertThat(withSubject(mails, "반품 신청").text()).contains("무선 헤드폰 x 2", "(04524)");
        assertThat(withSubject(mails, "받아들일 수 없").text()).contains("판매할 때의 상태가 아니어서");
        assertThat(withSubject(mails, "반품이 완료").text()).contains("25,800원");
        assertThat(withSubject(mails, "확정").text()).contains("후기");
    }

    @Test
    void who_waited_for_a_product_is_told_and_the_shop_when_it_runs_low() {
        register(korean());
        var sku = new SkuId("sku-" + unique);
        topics.publish(new StockChanged(meta(1), sku, new ProductId("p-1"), 3));
        topics.publish(new BackInStock(meta(1), "alert-" + unique, user, sku, new ProductId("p-1"), "무선 헤드폰 (블랙)"));
        var low = new StockLow(meta(2), sku, new ProductId("p-1"), "무선 헤드폰 (블랙)", 2, 5);
        topics.publish(low);
        topics.publish(low);

        assertThat(MAILBOX.awaitMails(address, 1).getFirst().text()).contains("무선 헤드폰 (블랙)", "다시 들어왔습니다");
        var alerts = MAILBOX.awaitMails(SHOP, 1);
        assertThat(alerts.getFirst().text()).contains(sku.value(), "남은 수량 2 (기준 5)");
        topics.publish(new StockLow(meta(3), sku, new ProductId("p-1"), "다른 상품", 1, 5));
        assertThat(MAILBOX.awaitMails(SHOP, 2))
                .as("the one told twice came once")
                .hasSize(2);
    }

    @Test
    void whoever_reads_english_is_written_to_in_english() {
        register(new Contact(address, "Jane", null, "en"));
        topics.publish(new PaymentFailed(meta(1), payment, order, user, FailureCode.CARD_DECLINED, "do not honor"));
        topics.publish(new OrderFailed(meta(2), order, user, FailureReason.PAYMENT_FAILED, null));
        topics.publish(confirmed());

        var mails = MAILBOX.awaitMails(address, 2);

        var failed = withSubject(mails, "Your payment failed");
        assertThat(failed.text()).contains("Hello Jane", "declined the payment").doesNotContain("do not honor");
        assertThat(withSubject(mails, "confirmed").html()).contains("₩28,800");
        assertThat(mails)
                .as("PaymentFailed has told already, OrderFailed does not tell again")
                .hasSize(2);
    }

    @Test
    void an_order_that_was_not_paid_in_time_is_told_so() {
        register(korean());
        topics.publish(new OrderFailed(meta(2), order, user, FailureReason.PAYMENT_DEADLINE_PASSED, null));

        assertThat(MAILBOX.awaitMails(address, 1).getFirst().subject()).contains("결제 시간이 지나");
    }

    @Test
    void an_event_told_three_times_is_one_mail_and_one_text() {
        register(korean());
        var shipped = shipped();
        topics.publish(shipped);
        topics.publish(shipped);
        topics.publish(shipped);
        topics.publish(new OrderDelivered(meta(4), order, user, clock.instant()));

        MAILBOX.awaitMails(address, 2);
        awaitStatus(shipped.meta().id(), Channel.SMS, NoticeStatus.SENT);

        assertThat(MAILBOX.to(address)).hasSize(2);
        peers.server().verify(1, texts());
    }

    @Test
    void a_mail_sent_twice_can_be_recognised() {
        register(korean());
        var shipped = shipped();
        topics.publish(shipped);

        assertThat(MAILBOX.awaitMails(address, 1).getFirst().messageId())
                .isEqualTo("<" + shipped.meta().id() + ".EMAIL@jangteo.example>");
    }

    @Test
    void a_notice_to_someone_we_do_not_know_yet_waits_for_their_contact() {
        var shipped = shipped();
        topics.publish(shipped);
        awaitStatus(shipped.meta().id(), Channel.EMAIL, NoticeStatus.AWAITING_CONTACT);

        topics.publish(new UserRegistered(meta(1), user, korean()));

        MAILBOX.awaitMails(address, 1);
        awaitStatus(shipped.meta().id(), Channel.SMS, NoticeStatus.SENT);
        assertThat(notice(shipped.meta().id(), Channel.EMAIL).attempts()).isEqualTo(1);
    }

    @Test
    void an_old_contact_does_not_replace_a_newer_one() {
        topics.publish(new UserContactChanged(meta(5), user, korean()));
        topics.publish(new UserRegistered(meta(1), user, new Contact("old-" + address, "옛날", null, "ko")));
        topics.publish(new UserVerified(meta(6), user, korean()));

        MAILBOX.awaitMails(address, 1);

        assertThat(contacts.remember(user, new Contact("late-" + address, "늦음", null, "ko"), 4))
                .isFalse();
        assertThat(contacts.of(user)).contains(korean());
    }

    @Test
    void when_the_mail_server_is_down_mails_are_sent_once_it_is_back() {
        register(korean());
        MAILBOX.switchOff();
        var confirmed = confirmed();
        try {
            topics.publish(confirmed);
            awaitStatus(confirmed.meta().id(), Channel.EMAIL, NoticeStatus.FAILED);
        } finally {
            MAILBOX.switchOn();
        }
        clock.advance(Duration.ofSeconds(10));

        assertThat(MAILBOX.awaitMails(address, 1)).hasSize(1);
        awaitStatus(confirmed.meta().id(), Channel.EMAIL, NoticeStatus.SENT);
    }

    @Test
    void a_text_the_provider_did_not_take_is_sent_again_under_the_same_key() {
        providerAnswers(serverError());
        register(korean());
        var shipped = shipped();
        topics.publish(shipped);
        awaitStatus(shipped.meta().id(), Channel.SMS, NoticeStatus.FAILED);

        providerAnswers(okJson("{}"));
        clock.advance(Duration.ofSeconds(10));

        awaitStatus(shipped.meta().id(), Channel.SMS, NoticeStatus.SENT);
        peers.server()
                .verify(
                        2,
                        texts().withRequestBody(matchingJsonPath(
                                "$.message.customFields.messageKey",
                                equalTo(shipped.meta().id() + ":SMS"))));
    }

    @Test
    void after_many_tries_a_notice_is_given_up() {
        providerAnswers(serverError());
        register(korean());
        var shipped = shipped();
        topics.publish(shipped);

        for (int tries = 1; tries <= 4; tries++) {
            int expected = tries;
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> find(shipped.meta().id(), Channel.SMS)
                            .filter(it -> it.attempts() >= expected && !isBeingTried(it))
                            .isPresent());
            clock.advance(Duration.ofMinutes(2));
        }

        awaitStatus(shipped.meta().id(), Channel.SMS, NoticeStatus.DEAD);
        assertThat(notice(shipped.meta().id(), Channel.SMS).problem()).contains("500");
    }

    @Test
    void who_gave_no_phone_number_gets_no_text() {
        register(new Contact(address, "김하나", null, "ko"));
        var shipped = shipped();
        topics.publish(shipped);

        awaitStatus(shipped.meta().id(), Channel.SMS, NoticeStatus.SKIPPED);
        MAILBOX.awaitMails(address, 1);
        peers.server().verify(0, texts());
    }

    @Test
    void a_link_that_has_expired_is_not_sent_any_more() {
        register(korean());
        var late = new EmailVerificationRequested(
                meta(2), user, korean(), "tok-1", clock.instant().minusSeconds(1));
        topics.publish(late);

        awaitStatus(late.meta().id(), Channel.EMAIL, NoticeStatus.SKIPPED);
        assertThat(MAILBOX.to(address)).isEmpty();
    }

    @Test
    void what_a_crash_left_unsent_is_sent_by_the_sweeper() {
        register(korean());
        var event = new EventId("crash-" + unique);
        notices.add(Notice.of(event, user, Channel.EMAIL, new Occasion.OrderExpired(order), clock.instant()));

        MAILBOX.awaitMails(address, 1);
    }

    @Test
    void what_a_crash_left_half_sent_is_sent_when_its_time_is_up() {
        register(korean());
        var now = clock.instant();
        var notice = Notice.of(
                new EventId("half-" + unique),
                user,
                Channel.EMAIL,
                new Occasion.OrderExpired(order),
                now.plusSeconds(5));
        notices.add(notice);
        assertThat(notices.claim(notice.id(), now.plusSeconds(5), now.plusSeconds(65)))
                .isPresent();
        assertThat(notices.claim(notice.id(), now.plusSeconds(6), now.plusSeconds(66)))
                .isEmpty();

        clock.advance(Duration.ofSeconds(70));

        MAILBOX.awaitMails(address, 1);
    }

    @Test
    void a_mail_handed_over_right_before_a_crash_comes_again_and_can_be_told() {
        register(korean());
        var now = clock.instant();
        var occasion = new Occasion.OrderExpired(order);
        var notice = Notice.of(new EventId("twice-" + unique), user, Channel.EMAIL, occasion, now.plusSeconds(5));
        notices.add(notice);
        notices.claim(notice.id(), now.plusSeconds(5), now.plusSeconds(65));
        var smtp = outlets.stream()
                .filter(it -> it.channel() == Channel.EMAIL)
                .findFirst()
                .orElseThrow();
        smtp.send(notice.id(), address, wording.letter(Channel.EMAIL, occasion, korean()));

        clock.advance(Duration.ofSeconds(70));

        assertThat(MAILBOX.awaitMails(address, 2))
                .extracting(Mailbox.Mail::messageId)
                .containsOnly("<twice-" + unique + ".EMAIL@jangteo.example>");
        awaitStatus(new EventId("twice-" + unique), Channel.EMAIL, NoticeStatus.SENT);
        assertThat(MAILBOX.to(address)).hasSize(2);
    }

    @Test
    void admins_see_what_was_given_up_and_have_it_tried_anew() {
        register(korean());
        var id = givenUp();
        var admin = http.as(tokens.admin());

        var dead = admin.get("/api/admin/notifications?status=DEAD&first=1");

        assertThat(dead.text("/items/0/id")).isEqualTo(id);
        assertThat(dead.text("/items/0/userId")).isEqualTo(user.value());
        assertThat(dead.text("/items/0/problem")).isEqualTo("the provider said no");
        assertThat(dead.body()).as("not what it says").doesNotContain("occasion");

        assertThat(admin.post("/api/admin/notifications/" + id + "/retry", Map.of())
                        .text("/status"))
                .isEqualTo("PENDING");

        MAILBOX.awaitMails(address, 1);
        await().until(() -> notices.find(id).orElseThrow().status() == NoticeStatus.SENT);
        var refused = admin.post("/api/admin/notifications/" + id + "/retry", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("notice-not-dead");
        assertThat(admin.post("/api/admin/notifications/nothing:EMAIL/retry", Map.of())
                        .text("/code"))
                .isEqualTo("notice-not-found");
    }

    @Test
    void of_twenty_admins_one_revives_a_notice() throws Exception {
        var id = givenUp();
        try (var admins = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<Notice>> revive =
                    () -> notices.revive(id, clock.instant().plusSeconds(3600));
            assertThat(admins.invokeAll(Collections.nCopies(20, revive)).stream()
                            .map(Future::resultNow)
                            .filter(Optional::isPresent))
                    .hasSize(1);
        }
    }

    @Test
    void only_admins_look_at_everybodys_notices() {
        assertThat(http.as(tokens.customer(user))
                        .get("/api/admin/notifications")
                        .status())
                .isEqualTo(403);
        assertThat(http.as(tokens.customer(user))
                        .post("/api/admin/notifications/x/retry", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(http.as(tokens.admin())
                        .get("/api/admin/notifications?status=EATEN")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void of_many_senders_one_gets_a_notice() throws Exception {
        var later = clock.instant().plusSeconds(3600);
        var notice =
                Notice.of(new EventId("many-" + unique), user, Channel.EMAIL, new Occasion.OrderExpired(order), later);
        notices.add(notice);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<Notice>> claim = () -> notices.claim(notice.id(), later, later.plusSeconds(60));
            assertThat(senders.invokeAll(Collections.nCopies(20, claim)).stream()
                            .map(Future::resultNow)
                            .filter(Optional::isPresent))
                    .hasSize(1);
        }
    }

    @Test
    void a_sent_notice_forgets_what_it_was_about() {
        register(korean());
        var verification = new EmailVerificationRequested(
                meta(2), user, korean(), "secret-token", clock.instant().plus(Duration.ofHours(1)));
        topics.publish(verification);
        awaitStatus(verification.meta().id(), Channel.EMAIL, NoticeStatus.SENT);

        assertThat(notice(verification.meta().id(), Channel.EMAIL).occasion()).isNull();
    }

    @Test
    void everyone_reads_their_own_log_page_by_page() {
        register(korean());
        topics.publish(shipped());
        topics.publish(new OrderDelivered(meta(4), order, user, clock.instant()));
        MAILBOX.awaitMails(address, 2);
        await().until(() ->
                notices.log(user, 10, null).items().stream().allMatch(it -> it.status() == NoticeStatus.SENT));

        var seen = new ArrayList<String>();
        String after = "";
        boolean more = true;
        while (more) {
            var page = http.as(tokens.customer(user)).get("/api/notifications?first=2" + after);
            assertThat(page.status()).isEqualTo(200);
            page.json()
                    .path("items")
                    .forEach(item -> seen.add(item.path("template").asString() + " "
                            + item.path("channel").asString() + " "
                            + item.path("status").asString()));
            after = "&after=" + page.text("/endCursor");
            more = page.json().path("hasNextPage").asBoolean();
        }

        assertThat(seen).containsExactlyInAnyOrder("DELIVERED EMAIL SENT", "SHIPPED EMAIL SENT", "SHIPPED SMS SENT");
        assertThat(seen.getFirst()).as("newest first").startsWith("DELIVERED");
        assertThat(http.as(tokens.customer(new UserId("stranger-" + unique)))
                        .get("/api/notifications")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void a_wrong_page_is_refused() {
        var me = http.as(tokens.customer(user));

        assertThat(me.get("/api/notifications?after=nonsense").status()).isEqualTo(400);
        assertThat(me.get("/api/notifications?first=101").status()).isEqualTo(400);
        assertThat(me.get("/api/notifications?first=0").status()).isEqualTo(400);
        assertThat(http.get("/api/notifications").status()).isEqualTo(401);
    }

    /** While a try is under way its lease runs, which is longer than any of the first pauses. */
    private boolean isBeingTried(Notice notice) {
        var next = notice.nextAttemptAt();
        return notice.status() == NoticeStatus.PENDING
                || (next != null && next.isAfter(clock.instant().plusSeconds(30)));
    }

    private String givenUp() {
        var later = clock.instant().plusSeconds(3600);
        var notice =
                Notice.of(new EventId("dead-" + unique), user, Channel.EMAIL, new Occasion.OrderExpired(order), later);
        notices.add(notice);
        notices.dead(notices.claim(notice.id(), later, later).orElseThrow(), "the provider said no");
        return notice.id();
    }

    private void register(Contact contact) {
        topics.publish(new UserRegistered(meta(1), user, contact));
        await().atMost(Duration.ofSeconds(30)).until(() -> contacts.of(user).isPresent());
    }

    private Contact korean() {
        return new Contact(address, "김하나", "01012345678", "ko");
    }

    private OrderConfirmed confirmed() {
        return new OrderConfirmed(meta(2), order, user, payment, List.of(line(2)), Money.won(28_800), address());
    }

    private static Line line(int quantity) {
        return new Line(new ProductId("p-1"), new SkuId("s-1"), "무선 헤드폰", quantity, Money.won(12_900));
    }

    private static PostalAddress address() {
        return new PostalAddress("김하나", "010-1234-5678", "04524", "서울 중구 세종대로 110", null);
    }

    private OrderShipped shipped() {
        return new OrderShipped(
                meta(3),
                order,
                user,
                "hanjin",
                "123456789013",
                "https://track.example/123456789013",
                LocalDate.of(2026, 11, 25));
    }

    private EventMeta meta(long sequence) {
        return new EventMeta(new EventId(UUID.randomUUID().toString()), clock.instant(), sequence);
    }

    private void providerAnswers(ResponseDefinitionBuilder answer) {
        peers.server().stubFor(post(urlPathEqualTo("/sms/messages/v4/send")).willReturn(answer));
    }

    private static RequestPatternBuilder texts() {
        return postRequestedFor(urlPathEqualTo("/sms/messages/v4/send"))
                .withRequestBody(matchingJsonPath("$.message.to", equalTo("01012345678")));
    }

    private void awaitStatus(EventId event, Channel channel, NoticeStatus status) {
        await(event + " by " + channel + " " + status)
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        find(event, channel).filter(it -> it.status() == status).isPresent());
    }

    private Notice notice(EventId event, Channel channel) {
        return find(event, channel).orElseThrow();
    }

    private Optional<Notice> find(EventId event, Channel channel) {
        return notices.log(user, 100, null).items().stream()
                .filter(it -> it.id().equals(event + ":" + channel))
                .findFirst();
    }

    private static Mailbox.Mail withSubject(List<Mailbox.Mail> mails, String part) {
        return mails.stream()
                .filter(mail -> mail.subject().contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no mail about " + part + " among " + mails));
    }
}
