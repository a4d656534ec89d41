package dev.jangteo.outsideworld.portone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.jangteo.outsideworld.testing.World;
import io.portone.sdk.server.common.Currency;
import io.portone.sdk.server.common.PageInput;
import io.portone.sdk.server.common.SortOrder;
import io.portone.sdk.server.errors.AlreadyPaidException;
import io.portone.sdk.server.errors.BillingKeyAlreadyDeletedException;
import io.portone.sdk.server.errors.BillingKeyNotFoundException;
import io.portone.sdk.server.errors.CancelAmountExceedsCancellableAmountException;
import io.portone.sdk.server.errors.CancellableAmountConsistencyBrokenException;
import io.portone.sdk.server.errors.ForbiddenException;
import io.portone.sdk.server.errors.InvalidRequestException;
import io.portone.sdk.server.errors.PaymentAlreadyCancelledException;
import io.portone.sdk.server.errors.PaymentNotFoundException;
import io.portone.sdk.server.errors.PaymentNotPaidException;
import io.portone.sdk.server.errors.PgProviderException;
import io.portone.sdk.server.errors.UnauthorizedException;
import io.portone.sdk.server.payment.CancelledPayment;
import io.portone.sdk.server.payment.FailedPayment;
import io.portone.sdk.server.payment.FailedPaymentTransaction;
import io.portone.sdk.server.payment.PaidPayment;
import io.portone.sdk.server.payment.PaidPaymentTransaction;
import io.portone.sdk.server.payment.PartialCancelledPayment;
import io.portone.sdk.server.payment.Payment;
import io.portone.sdk.server.payment.PaymentClient;
import io.portone.sdk.server.payment.PaymentFilterInput;
import io.portone.sdk.server.payment.PaymentMethodCard;
import io.portone.sdk.server.payment.PaymentSortBy;
import io.portone.sdk.server.payment.PaymentStatus;
import io.portone.sdk.server.payment.PaymentTimestampType;
import io.portone.sdk.server.payment.PaymentWithCursor;
import io.portone.sdk.server.payment.SucceededPaymentCancellation;
import io.portone.sdk.server.payment.billingkey.BillingKeyPaymentMethodCard;
import io.portone.sdk.server.payment.billingkey.DeletedBillingKeyInfo;
import io.portone.sdk.server.payment.billingkey.IssuedBillingKeyInfo;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** PortOne's SDK must find here what it finds at PortOne. */
class PortOneSdkTests {
    private static final String GOOD = "4242424242424242";
    private static final String DECLINED = "4000000000000002";

    private final PortOneSdk sdk = new PortOneSdk(World.shared());
    private final String id = "payment-" + UUID.randomUUID();

    @Test
    void a_stored_card_is_charged_at_once() throws Exception {
        String key = sdk.issueKey(GOOD);

        var summary = sdk.pay(id, key, 33_000).getPayment();

        PaidPayment paid = (PaidPayment) sdk.get(id);
        assertThat(paid.getPaidAt()).isEqualTo(summary.getPaidAt());
        assertThat(paid.getPgTxId()).isEqualTo(summary.getPgTxId());
        assertThat(paid.getBillingKey()).isEqualTo(key);
        assertThat(paid.getStoreId()).isEqualTo(World.STORE);
        assertThat(paid.getChannel().getKey()).isEqualTo(World.CHANNEL);
        assertThat(paid.getOrderName()).isEqualTo("양말 외 1건");
        assertThat(paid.getCurrency()).isEqualTo(Currency.Krw.INSTANCE);
        assertThat(paid.getAmount().getTotal()).isEqualTo(33_000);
        assertThat(paid.getAmount().getVat()).isEqualTo(3_000);
        assertThat(paid.getAmount().getSupply()).isEqualTo(30_000);
        assertThat(paid.getAmount().getPaid()).isEqualTo(33_000);
        assertThat(paid.getCustomer().getName()).isEqualTo("김하나");
        assertThat(((PaymentMethodCard) paid.getMethod()).getCard().getNumber()).isEqualTo("424242******4242");
    }

    @Test
    void the_same_payment_cannot_be_charged_twice() throws Exception {
        String key = sdk.issueKey(GOOD);
        sdk.pay(id, key, 1_000);

        assertThatThrownBy(() -> sdk.pay(id, key, 1_000)).isInstanceOf(AlreadyPaidException.class);
        assertThatThrownBy(() -> sdk.preRegister(id, 1_000)).isInstanceOf(AlreadyPaidException.class);
    }

    @Test
    void of_many_simultaneous_charges_one_takes_the_money() throws Exception {
        String key = sdk.issueKey(GOOD);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> charge = () -> {
                try {
                    sdk.pay(id, key, 1_000);
                    return true;
                } catch (AlreadyPaidException e) {
                    return false;
                }
            };
            List<Future<Boolean>> results = threads.invokeAll(java.util.Collections.nCopies(16, charge));

            assertThat(results.stream().filter(Future::resultNow)).hasSize(1);
        }
        assertThat(World.shared()
                        .http()
                        .get("/control/books?paymentId=" + id)
                        .json()
                        .at("/totals/charged")
                        .asLong())
                .isEqualTo(1_000);
    }

    @Test
    void a_refused_card_says_why_and_another_may_be_tried() throws Exception {
        String refused = sdk.issueKey(DECLINED);

        assertThatThrownBy(() -> sdk.pay(id, refused, 1_000)).isInstanceOfSatisfying(PgProviderException.class, e -> {
            assertThat(e.getPgCode()).isEqualTo("CARD_DECLINED");
            assertThat(e.getPgMessage()).isEqualTo("카드사에서 승인을 거절했습니다.");
        });
        FailedPayment failed = (FailedPayment) sdk.get(id);
        assertThat(failed.getFailure().getPgCode()).isEqualTo("CARD_DECLINED");
        assertThat(failed.getAmount().getPaid()).isZero();

        sdk.pay(id, sdk.issueKey(GOOD), 1_000);

        assertThat(sdk.get(id)).isInstanceOf(PaidPayment.class);
        assertThat(PortOneSdk.await(() -> sdk.payments.getPaymentTransactions(id))
                        .getItems())
                .satisfiesExactly(
                        it -> assertThat(it).isInstanceOf(PaidPaymentTransaction.class),
                        it -> assertThat(it).isInstanceOf(FailedPaymentTransaction.class));
    }

    @Test
    void a_charge_must_agree_with_what_was_registered() throws Exception {
        String key = sdk.issueKey(GOOD);
        sdk.preRegister(id, 5_000);

        assertThatThrownBy(() -> sdk.pay(id, key, 4_999)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> sdk.get(id)).isInstanceOf(PaymentNotFoundException.class);

        sdk.pay(id, key, 5_000);
    }

    @Test
    void money_goes_back_in_parts_but_never_more_than_was_paid() throws Exception {
        sdk.pay(id, sdk.issueKey(GOOD), 10_000);

        var first = sdk.cancel(id, 3_000L, 10_000L);
        assertThat(first.getTotalAmount()).isEqualTo(3_000);
        assertThat(first.getReason()).isEqualTo("단순 변심");
        assertThat(sdk.get(id)).isInstanceOfSatisfying(PartialCancelledPayment.class, it -> {
            assertThat(it.getAmount().getCancelled()).isEqualTo(3_000);
            assertThat(it.getCancellations())
                    .singleElement()
                    .isInstanceOfSatisfying(SucceededPaymentCancellation.class, line -> {
                        assertThat(line.getId()).isEqualTo(first.getId());
                        assertThat(line.getReason()).isEqualTo("단순 변심");
                        assertThat(line.getTotalAmount()).isEqualTo(3_000);
                    });
        });

        assertThatThrownBy(() -> sdk.cancel(id, 1_000L, 10_000L))
                .isInstanceOf(CancellableAmountConsistencyBrokenException.class);
        assertThatThrownBy(() -> sdk.cancel(id, 7_001L, null))
                .isInstanceOf(CancelAmountExceedsCancellableAmountException.class);
        assertThatThrownBy(() -> sdk.cancel(id, 0L, null)).isInstanceOf(InvalidRequestException.class);

        assertThat(sdk.cancel(id, null, 7_000L).getTotalAmount()).isEqualTo(7_000);
        assertThat(sdk.get(id))
                .isInstanceOfSatisfying(
                        CancelledPayment.class,
                        it -> assertThat(it.getAmount().getCancelled()).isEqualTo(10_000));
        assertThatThrownBy(() -> sdk.cancel(id, null, null)).isInstanceOf(PaymentAlreadyCancelledException.class);
    }

    @Test
    void the_vat_of_all_parts_is_the_vat_of_the_whole() throws Exception {
        sdk.pay(id, sdk.issueKey(GOOD), 9_999);
        long vat = ((PaidPayment) sdk.get(id)).getAmount().getVat();

        long returned = 0;
        for (long part : List.of(3_333L, 3_333L, 3_333L)) {
            returned += sdk.cancel(id, part, null).getVatAmount();
        }

        assertThat(returned).isEqualTo(vat);
    }

    @Test
    void what_was_not_paid_cannot_be_cancelled() throws Exception {
        assertThatThrownBy(() -> sdk.cancel(id, null, null)).isInstanceOf(PaymentNotFoundException.class);

        String refused = sdk.issueKey(DECLINED);
        assertThatThrownBy(() -> sdk.pay(id, refused, 1_000)).isInstanceOf(PgProviderException.class);
        assertThatThrownBy(() -> sdk.cancel(id, null, null)).isInstanceOf(PaymentNotPaidException.class);
    }

    @Test
    void a_billing_key_tells_its_card_until_it_is_deleted() throws Exception {
        String key = sdk.issueKey("5555555555554444");

        IssuedBillingKeyInfo info =
                (IssuedBillingKeyInfo) PortOneSdk.await(() -> sdk.billingKeys.getBillingKeyInfo(key));
        assertThat(info.getMethods()).singleElement().isInstanceOfSatisfying(BillingKeyPaymentMethodCard.class, it -> {
            assertThat(it.getCard().getBrand().getValue()).isEqualTo("MASTER");
            assertThat(it.getCard().getNumber()).isEqualTo("555555******4444");
        });
        assertThat(info.getCustomer().getId()).isEqualTo("customer-1");
        assertThat(PortOneSdk.await(() -> sdk.billingKeys.getBillingKeyInfos(new PageInput(0, 1), null, null))
                        .getItems())
                .hasSize(1);

        PortOneSdk.await(() -> sdk.billingKeys.deleteBillingKey(key, "탈퇴", null, null));

        assertThat(PortOneSdk.await(() -> sdk.billingKeys.getBillingKeyInfo(key)))
                .isInstanceOf(DeletedBillingKeyInfo.class);
        assertThatThrownBy(() -> sdk.pay(id, key, 1_000)).isInstanceOf(BillingKeyAlreadyDeletedException.class);
        assertThatThrownBy(() -> sdk.pay(id, "billing-key-unknown", 1_000))
                .isInstanceOf(BillingKeyNotFoundException.class);
    }

    @Test
    void payments_are_listed_by_filter() throws Exception {
        String key = sdk.issueKey(GOOD);
        Instant before = Instant.now();
        sdk.pay(id, key, 1_000);
        sdk.pay(id + "-2", key, 2_000);
        sdk.cancel(id + "-2", null, null);

        var paid = PortOneSdk.await(() -> sdk.payments.getPayments(new PageInput(0, 100), paidSince(before)));

        assertThat(paid.getItems())
                .extracting(it -> ((PaidPayment) it).getId())
                .contains(id)
                .doesNotContain(id + "-2");
        assertThat(paid.getPage().getTotalCount()).isEqualTo(paid.getItems().size());
    }

    private static PaymentFilterInput paidSince(Instant from) {
        return new PaymentFilterInput(
                null,
                World.STORE,
                PaymentTimestampType.CreatedAt.INSTANCE,
                from.minusMillis(1),
                null,
                List.of(PaymentStatus.Paid.INSTANCE),
                null,
                null,
                true,
                null,
                PaymentSortBy.RequestedAt.INSTANCE,
                SortOrder.Asc.INSTANCE,
                null,
                null,
                null,
                Currency.Krw.INSTANCE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    @SuppressWarnings("OptInUsage")
    void payments_are_walked_by_cursor() throws Exception {
        String key = sdk.issueKey(GOOD);
        Instant before = Instant.now().minusMillis(1);
        for (int i = 0; i < 5; i++) {
            sdk.pay(id + "-" + i, key, 1_000);
        }

        List<String> seen = new java.util.ArrayList<>();
        String cursor = null;
        while (true) {
            String after = cursor;
            List<PaymentWithCursor> page = PortOneSdk.await(
                            () -> sdk.payments.getAllPaymentsByCursor(before, null, after, 2))
                    .getItems();
            if (page.isEmpty()) {
                break;
            }
            page.forEach(it -> seen.add(((Payment.Recognized) it.getPayment()).getId()));
            cursor = page.getLast().getCursor();
        }

        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsSubsequence(id + "-0", id + "-1", id + "-2", id + "-3", id + "-4");
    }

    @Test
    @SuppressWarnings("OptInUsage")
    void a_time_is_walked_from_its_beginning_to_its_end() throws Exception {
        String key = sdk.issueKey(GOOD);
        sdk.pay(id + "-before", key, 1_000);
        Instant from = aMomentLater();
        sdk.pay(id + "-within", key, 1_000);
        sdk.cancel(id + "-within", 400L, 1_000L);
        Instant until = aMomentLater();
        aMomentLater();
        sdk.pay(id + "-after", key, 1_000);

        List<PaymentWithCursor> found = PortOneSdk.await(
                        () -> sdk.payments.getAllPaymentsByCursor(from, until, null, 100))
                .getItems();

        assertThat(found)
                .singleElement()
                .extracting(PaymentWithCursor::getPayment)
                .isInstanceOfSatisfying(PartialCancelledPayment.class, it -> {
                    assertThat(it.getId()).isEqualTo(id + "-within");
                    assertThat(it.getCancellations()).hasSize(1);
                });
    }

    /** The books know milliseconds. */
    private static Instant aMomentLater() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
        await().pollInterval(Duration.ofMillis(1)).until(() -> Instant.now().isAfter(now));
        return now;
    }

    @Test
    void only_the_store_with_its_secret_gets_in() throws Exception {
        PortOneSdk stranger = new PortOneSdk(World.shared(), "wrong");
        assertThatThrownBy(() -> stranger.get(id)).isInstanceOf(UnauthorizedException.class);

        try (PaymentClient otherStore = new PaymentClient(
                World.PORTONE_SECRET, World.shared().url("/portone").toString(), "store-other")) {
            assertThatThrownBy(() -> PortOneSdk.await(() -> otherStore.getPayment(id)))
                    .isInstanceOf(ForbiddenException.class);
        }
    }

    @Test
    void a_token_for_the_secret_works_like_the_secret() throws Exception {
        var pair = PortOneSdk.await(() -> sdk.auth.loginViaApiSecret(World.PORTONE_SECRET));
        var renewed = PortOneSdk.await(() -> sdk.auth.refreshToken(pair.getRefreshToken()));

        assertThatThrownBy(() -> PortOneSdk.await(() -> sdk.auth.refreshToken(pair.getRefreshToken())))
                .isInstanceOf(UnauthorizedException.class);
        var answer = World.shared()
                .http()
                .with("Authorization", "Bearer " + renewed.getAccessToken())
                .get("/portone/payments/" + id);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("type")).isEqualTo("PAYMENT_NOT_FOUND");
    }

    @Test
    void an_unreadable_request_is_an_invalid_request() {
        var http = World.shared().http().with("Authorization", "PortOne " + World.PORTONE_SECRET);
        for (String body : List.of("{", "{}", "{\"amount\":\"much\"}")) {
            var answer = http.post("/portone/payments/" + id + "/billing-key", body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.text("type")).isEqualTo("INVALID_REQUEST");
        }
        var list = http.get("/portone/payments?requestBody=%7B%22filter%22%3A%7B%22isEscrow%22%3Atrue%7D%7D");
        assertThat(list.status()).isEqualTo(400);
        assertThat(list.text("message")).contains("isEscrow");
    }
}
