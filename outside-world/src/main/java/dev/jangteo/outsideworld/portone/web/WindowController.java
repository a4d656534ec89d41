package dev.jangteo.outsideworld.portone.web;

import dev.jangteo.outsideworld.faults.FaultTarget;
import dev.jangteo.outsideworld.faults.Faults;
import dev.jangteo.outsideworld.faults.Traits;
import dev.jangteo.outsideworld.portone.BillingKey;
import dev.jangteo.outsideworld.portone.BillingKeys;
import dev.jangteo.outsideworld.portone.BookEntry.Charged;
import dev.jangteo.outsideworld.portone.BookEntry.Registered;
import dev.jangteo.outsideworld.portone.Books;
import dev.jangteo.outsideworld.portone.Card;
import dev.jangteo.outsideworld.portone.CardReaction;
import dev.jangteo.outsideworld.portone.GatewayRefusal;
import dev.jangteo.outsideworld.portone.Purchase;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a customer does in the gateway's windows in the browser: store a card, pay. */
@RestController
@RequestMapping("/control/portone")
class WindowController {
    private final Books books;
    private final BillingKeys billingKeys;
    private final PaymentViews views;
    private final Faults faults;

    WindowController(Books books, BillingKeys billingKeys, PaymentViews views, Faults faults) {
        this.books = books;
        this.billingKeys = billingKeys;
        this.views = views;
        this.faults = faults;
    }

    record StoreCard(@Nullable String card, @Nullable String customerId) {}

    record StoredCard(String billingKey, String brand, String last4) {}

    record Pay(
            @Nullable Long amount,
            @Nullable String currency,
            @Nullable String card,
            @Nullable String orderName,
            @Nullable Boolean tampered) {
        static final Pay AS_REGISTERED = new Pay(null, null, null, null, null);

        Books.Check check() {
            return Boolean.TRUE.equals(tampered) ? Books.Check.NONE : Books.Check.REGISTERED_AMOUNT;
        }
    }

    record Problem(String code, @Nullable String message) {}

    @PostMapping("/billing-keys")
    @ResponseStatus(HttpStatus.CREATED)
    StoredCard storeCard(@RequestBody StoreCard request) {
        Card card = request.card() == null ? Card.good() : Card.of(request.card());
        BillingKey key = billingKeys.issue(card, new Purchase.Customer(request.customerId(), null, null, null));
        return new StoredCard(key.key(), card.brand(), card.last4());
    }

    @PostMapping("/payments/{paymentId}/pay")
    PaymentViews.View pay(@PathVariable String paymentId, @RequestBody(required = false) @Nullable Pay request) {
        Pay pay = request == null ? Pay.AS_REGISTERED : request;
        Purchase purchase = purchase(paymentId, pay);
        Charged charged = faults.around(
                FaultTarget.PORTONE_CHARGE,
                Traits.of("paymentId", paymentId),
                () -> books.charge(purchase, purchase.card().reaction(), pay.check(), false),
                () -> books.charge(purchase, CardReaction.DECLINED, pay.check(), false));
        return views.payment(books.find(charged.paymentId()).orElseThrow());
    }

    private Purchase purchase(String paymentId, Pay pay) {
        Optional<Registered> registered = books.registration(paymentId);
        Long amount = pay.amount() == null ? registered.map(Registered::amount).orElse(null) : pay.amount();
        String currency =
                pay.currency() == null ? registered.map(Registered::currency).orElse("KRW") : pay.currency();
        if (amount == null || amount <= 0) {
            throw new IllegalArgumentException("no amount is registered, and none is given");
        }
        return new Purchase(
                paymentId,
                "transaction-" + UUID.randomUUID(),
                pay.orderName() == null ? "장터 주문" : pay.orderName(),
                amount,
                0,
                null,
                currency,
                pay.card() == null ? Card.good() : Card.of(pay.card()),
                null,
                null,
                null,
                "PC");
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(GatewayRefusal refusal) {
        return switch (refusal.error()) {
            case ALREADY_PAID -> problem(HttpStatus.CONFLICT, "already-paid", refusal);
            case PG_PROVIDER -> problem(HttpStatus.PAYMENT_REQUIRED, "card-refused", refusal);
            case INVALID_REQUEST -> problem(HttpStatus.CONFLICT, "amount-differs", refusal);
            default -> throw refusal;
        };
    }

    private static ResponseEntity<Problem> problem(HttpStatus status, String code, Exception cause) {
        return ResponseEntity.status(status).body(new Problem(code, cause.getMessage()));
    }

    @ExceptionHandler({IllegalArgumentException.class, HttpMessageNotReadableException.class})
    ResponseEntity<Problem> onUnusable(Exception request) {
        return problem(HttpStatus.BAD_REQUEST, "invalid-request", request);
    }
}
