package dev.jangteo.outsideworld.portone.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jangteo.outsideworld.faults.FaultTarget;
import dev.jangteo.outsideworld.faults.Faults;
import dev.jangteo.outsideworld.faults.Traits;
import dev.jangteo.outsideworld.portone.BillingKey;
import dev.jangteo.outsideworld.portone.BillingKeys;
import dev.jangteo.outsideworld.portone.BookEntry.Cancelled;
import dev.jangteo.outsideworld.portone.BookEntry.Charged;
import dev.jangteo.outsideworld.portone.Books;
import dev.jangteo.outsideworld.portone.Cancellation;
import dev.jangteo.outsideworld.portone.CardReaction;
import dev.jangteo.outsideworld.portone.GatewayError;
import dev.jangteo.outsideworld.portone.GatewayRefusal;
import dev.jangteo.outsideworld.portone.Payment;
import dev.jangteo.outsideworld.portone.PaymentWebhooks;
import dev.jangteo.outsideworld.portone.Purchase;
import dev.jangteo.outsideworld.portone.web.PaymentRequests.Amount;
import dev.jangteo.outsideworld.portone.web.PaymentRequests.Customer;
import dev.jangteo.outsideworld.portone.web.PaymentRequests.OfStore;
import dev.jangteo.outsideworld.portone.web.PaymentRequests.PayWithBillingKey;
import dev.jangteo.outsideworld.portone.web.PaymentRequests.PreRegister;
import dev.jangteo.outsideworld.webhooks.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** PortOne's payment calls. */
@RestController
@RequestMapping("/portone")
class PaymentsController {
    private final Books books;
    private final BillingKeys billingKeys;
    private final PaymentWebhooks webhooks;
    private final Stores stores;
    private final PaymentViews views;
    private final Faults faults;
    private final JsonMapper json;

    PaymentsController(
            Books books,
            BillingKeys billingKeys,
            PaymentWebhooks webhooks,
            Stores stores,
            PaymentViews views,
            Faults faults,
            JsonMapper json) {
        this.books = books;
        this.billingKeys = billingKeys;
        this.webhooks = webhooks;
        this.stores = stores;
        this.views = views;
        this.faults = faults;
        this.json = json;
    }

    record Paid(Summary payment) {
        record Summary(String pgTxId, Instant paidAt) {}

        static Paid of(Charged charged) {
            return new Paid(new Summary(charged.pgTxId(), charged.at()));
        }
    }

    record CancelledView(PaymentViews.Cancellation cancellation) {}

    record Transactions(List<PaymentViews.View> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Resent(Notice webhook) {
        record Notice(String paymentStatus, String id, String url, String trigger) {}
    }

    @PostMapping("/payments/{paymentId}/pre-register")
    Map<String, Object> preRegister(@PathVariable String paymentId, @RequestBody PreRegister request) {
        stores.checkStore(request.storeId());
        if (request.totalAmount() != null && request.totalAmount() <= 0) {
            throw GatewayRefusal.of(GatewayError.INVALID_REQUEST, "totalAmount must be positive");
        }
        books.register(paymentId, request.totalAmount(), request.currency());
        return Map.of();
    }

    @PostMapping("/payments/{paymentId}/billing-key")
    Paid payWithBillingKey(@PathVariable String paymentId, @RequestBody PayWithBillingKey request) {
        stores.checkStore(request.storeId());
        stores.checkChannel(request.channelKey());
        if (request.noticeUrls() != null && !request.noticeUrls().isEmpty()) {
            throw GatewayRefusal.of(GatewayError.INVALID_REQUEST, "noticeUrls are not supported here");
        }
        BillingKey key = billingKeys.usable(PaymentRequests.required(request.billingKey(), "billingKey"));
        Purchase purchase = purchase(paymentId, request, key);
        return faults.around(
                FaultTarget.PORTONE_CHARGE,
                Traits.of("paymentId", paymentId)
                        .and("billingKey", key.key())
                        .and(
                                "customerId",
                                purchase.customer() == null
                                        ? null
                                        : purchase.customer().id()),
                () -> charge(purchase, key.card().reaction(), request.silent()),
                () -> charge(purchase, CardReaction.DECLINED, request.silent()));
    }

    private Paid charge(Purchase purchase, CardReaction reaction, boolean silent) {
        return Paid.of(books.charge(purchase, reaction, Books.Check.REGISTERED_AMOUNT, silent));
    }

    private static Purchase purchase(String paymentId, PayWithBillingKey request, BillingKey key) {
        Amount amount = PaymentRequests.required(request.amount(), "amount");
        long total = PaymentRequests.required(amount.total(), "amount.total");
        long taxFree = amount.taxFree() == null ? 0 : amount.taxFree();
        long vat = amount.vat() == null ? 0 : amount.vat();
        if (total <= 0 || taxFree < 0 || vat < 0) {
            throw GatewayRefusal.of(GatewayError.INVALID_REQUEST, "amount must be positive");
        }
        if (taxFree + vat > total) {
            throw GatewayRefusal.of(GatewayError.SUM_OF_PARTS_EXCEEDS_TOTAL_AMOUNT, "하위 항목의 합이 결제 금액을 초과했습니다.");
        }
        Purchase.Customer customer = Customer.read(request.customer());
        return new Purchase(
                paymentId,
                "transaction-" + UUID.randomUUID(),
                PaymentRequests.required(request.orderName(), "orderName"),
                total,
                taxFree,
                amount.vat(),
                PaymentRequests.required(request.currency(), "currency"),
                key.card(),
                key.key(),
                customer == null ? key.customer() : customer,
                request.customData(),
                "API");
    }

    @PostMapping("/payments/{paymentId}/cancel")
    CancelledView cancel(@PathVariable String paymentId, @RequestBody PaymentRequests.Cancel request) {
        stores.checkStore(request.storeId());
        Cancellation cancellation = request.read();
        Cancelled cancelled = faults.around(
                FaultTarget.PORTONE_CANCEL,
                Traits.of("paymentId", paymentId),
                () -> books.cancel(paymentId, cancellation),
                () -> {
                    throw GatewayRefusal.byBank(CardReaction.DECLINED);
                });
        return new CancelledView(PaymentViews.Cancellation.of(cancelled));
    }

    @GetMapping("/payments/{paymentId}")
    PaymentViews.View get(@PathVariable String paymentId, @RequestParam(required = false) @Nullable String storeId) {
        stores.checkStore(storeId);
        return lookedUp(paymentId, () -> views.payment(existing(paymentId)));
    }

    @GetMapping("/payments/{paymentId}/transactions")
    Transactions transactions(
            @PathVariable String paymentId, @RequestParam(required = false) @Nullable String storeId) {
        stores.checkStore(storeId);
        return lookedUp(paymentId, () -> new Transactions(views.transactions(existing(paymentId))));
    }

    private <T> T lookedUp(String paymentId, Supplier<T> look) {
        return faults.around(FaultTarget.PORTONE_GET, Traits.of("paymentId", paymentId), look, look);
    }

    @GetMapping("/payments")
    PaymentQuery.Page list(@RequestParam(defaultValue = "{}") String requestBody) {
        PaymentQuery query = read(requestBody, PaymentQuery.class);
        stores.checkStore(query.filter().storeId());
        return query.page(books.all(), views);
    }

    @GetMapping("/payments-by-cursor")
    CursorQuery.Items listByCursor(@RequestParam(defaultValue = "{}") String requestBody) {
        CursorQuery query = read(requestBody, CursorQuery.class);
        stores.checkStore(query.storeId());
        return query.items(books.all(), views);
    }

    @PostMapping("/payments/{paymentId}/resend-webhook")
    Resent resend(@PathVariable String paymentId, @RequestBody OfStore request) {
        stores.checkStore(request.storeId());
        Payment payment = existing(paymentId);
        Webhook webhook = webhooks.repeat(payment)
                .orElseThrow(() -> GatewayRefusal.of(GatewayError.WEBHOOK_NOT_FOUND, "웹훅 내역이 없습니다."));
        return new Resent(new Resent.Notice(
                payment.status().name(), webhook.id(), webhook.url().toString(), "MANUAL"));
    }

    private Payment existing(String paymentId) {
        return books.find(paymentId)
                .orElseThrow(() -> GatewayRefusal.of(GatewayError.PAYMENT_NOT_FOUND, "결제 건이 없습니다: " + paymentId));
    }

    private <T> T read(String requestBody, Class<T> type) {
        try {
            return json.readValue(requestBody, type);
        } catch (JacksonException e) {
            throw GatewayRefusal.of(GatewayError.INVALID_REQUEST, "requestBody: " + e.getOriginalMessage());
        }
    }
}
