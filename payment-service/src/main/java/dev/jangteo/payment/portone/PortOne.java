package dev.jangteo.payment.portone;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.PaymentEvent.FailureCode;
import dev.jangteo.contracts.PaymentId;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.portone.sdk.server.common.CustomerInput;
import io.portone.sdk.server.common.PaymentAmountInput;
import io.portone.sdk.server.errors.AlreadyPaidException;
import io.portone.sdk.server.errors.BillingKeyAlreadyDeletedException;
import io.portone.sdk.server.errors.BillingKeyNotFoundException;
import io.portone.sdk.server.errors.CancellableAmountConsistencyBrokenException;
import io.portone.sdk.server.errors.PaymentAlreadyCancelledException;
import io.portone.sdk.server.errors.PaymentNotFoundException;
import io.portone.sdk.server.errors.PgProviderException;
import io.portone.sdk.server.errors.PortOneException;
import io.portone.sdk.server.payment.FailedPaymentCancellation;
import io.portone.sdk.server.payment.PayWithBillingKeyResponse;
import io.portone.sdk.server.payment.Payment;
import io.portone.sdk.server.payment.PaymentCancellation;
import io.portone.sdk.server.payment.PaymentClient;
import io.portone.sdk.server.payment.billingkey.IssuedBillingKeyInfo;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The payment gateway. Every payment goes by our own id, so the gateway itself refuses to charge one twice; every
 * outcome is read from its books, never concluded from how a call ended.
 */
public class PortOne implements AutoCloseable {
    static final int PAGE_SIZE = 100;

    private static final Logger log = LoggerFactory.getLogger(PortOne.class);

    private final PortOneSettings settings;
    private final GatewayLine line;

    PortOne(PortOneSettings settings, CircuitBreaker breaker) {
        this.settings = settings;
        this.line = new GatewayLine(
                () -> new PaymentClient(settings.apiSecret(), settings.apiUrl(), settings.storeId()), breaker);
    }

    /** What the books say. */
    public Answer find(PaymentId id) {
        try {
            Payment booked = line.call(settings.lookupTimeout(), client -> client.getPayment(id.value()));
            return Books.read(booked);
        } catch (PaymentNotFoundException e) {
            return new Answer.Unknown();
        } catch (PortOneException e) {
            throw new GatewayUnavailable("the question was refused", e);
        }
    }

    /** Fixes the amount the customer can pay in the gateway's window. Again is harmless. */
    public void register(PaymentId id, Money amount) {
        try {
            line.call(
                    settings.lookupTimeout(),
                    client -> client.preRegisterPayment(id.value(), amount.amount(), null, Books.currency(amount)));
        } catch (AlreadyPaidException e) {
            log.info("{} is paid already", id);
        } catch (PortOneException e) {
            throw new GatewayUnavailable("the amount was not registered", e);
        }
    }

    /**
     * Charges a stored card.
     *
     * @return what the books say afterwards
     * @throws GatewayUnavailable the card may have been charged: ask before charging again
     */
    public Answer charge(Charge charge) {
        try {
            line.call(settings.changeTimeout(), client -> pay(client, charge));
            return find(charge.id());
        } catch (AlreadyPaidException e) {
            return find(charge.id());
        } catch (BillingKeyNotFoundException | BillingKeyAlreadyDeletedException e) {
            return new Answer.Declined(FailureCode.CARD_UNKNOWN, e.getMessage());
        } catch (PgProviderException e) {
            return refused(charge.id(), e.getMessage());
        } catch (PortOneException e) {
            log.error("PortOne refuses to charge {}", charge, e);
            return new Answer.Declined(FailureCode.GATEWAY_REFUSED, e.getMessage());
        }
    }

    /**
     * Gives money back. A cancellation that crosses another one is refused by the gateway.
     *
     * @param held what the books were last seen to hold; the gateway compares it before it moves anything
     * @throws GatewayUnavailable the money may have gone back: ask before giving it back again
     */
    public CancelAnswer cancel(PaymentId id, Money amount, Money held, String reason) {
        try {
            return taken(line.call(
                            settings.changeTimeout(),
                            client -> client.cancelPayment(
                                    id.value(),
                                    amount.equals(held) ? null : amount.amount(),
                                    null,
                                    null,
                                    reason,
                                    null,
                                    null,
                                    held.amount(),
                                    null,
                                    null,
                                    null))
                    .getCancellation());
        } catch (CancellableAmountConsistencyBrokenException | PaymentAlreadyCancelledException e) {
            log.info("the books of {} moved meanwhile: {}", id, e.getMessage());
            return new CancelAnswer.BooksMoved();
        } catch (PgProviderException e) {
            log.warn("the bank doesn't give {} of {} back now: {}", amount, id, e.getMessage());
            return new CancelAnswer.RefusedByBank(words(e));
        } catch (PortOneException e) {
            log.error("PortOne refuses to give {} of {} back", amount, id, e);
            return new CancelAnswer.RefusedForGood(words(e));
        }
    }

    /**
     * The payments that were begun in a time, oldest first.
     *
     * @param cursor the end of the page before; null for the first
     */
    public BookPage page(Instant from, Instant until, @Nullable String cursor) {
        try {
            var items = line.call(
                            settings.lookupTimeout(),
                            client -> client.getAllPaymentsByCursor(from, until, cursor, PAGE_SIZE))
                    .getItems();
            return new BookPage(
                    items.stream()
                            .map(it -> Books.line(it.getPayment()))
                            .flatMap(Optional::stream)
                            .toList(),
                    items.size() < PAGE_SIZE ? null : items.getLast().getCursor());
        } catch (PortOneException e) {
            throw new GatewayUnavailable("the list was refused", e);
        }
    }

    /** A card the gateway keeps, if it is one that can be charged. */
    public Optional<BillingKey> billingKey(String key) {
        try {
            var info = line.call(
                    settings.lookupTimeout(), client -> client.getBillingKey().getBillingKeyInfo(key));
            return info instanceof IssuedBillingKeyInfo issued ? Optional.of(Books.read(issued)) : Optional.empty();
        } catch (BillingKeyNotFoundException e) {
            return Optional.empty();
        } catch (PortOneException e) {
            throw new GatewayUnavailable("the question was refused", e);
        }
    }

    /** Has the gateway forget a card. Again is harmless. */
    public void forget(String billingKey) {
        try {
            line.call(
                    settings.changeTimeout(),
                    client ->
                            client.getBillingKey().deleteBillingKey(billingKey, "removed by the customer", null, null));
        } catch (BillingKeyNotFoundException | BillingKeyAlreadyDeletedException e) {
            log.debug("a card to forget was gone already");
        } catch (PortOneException e) {
            throw new GatewayUnavailable("the card was not forgotten", e);
        }
    }

    @Override
    public void close() {
        line.close();
    }

    /** A refused attempt is in the books with its reason; where it isn't, the refusal itself is all there is. */
    private Answer refused(PaymentId id, @Nullable String words) {
        var booked = find(id);
        return booked instanceof Answer.Unknown ? new Answer.Declined(Refusals.code(null, words), words) : booked;
    }

    private static CancelAnswer taken(PaymentCancellation cancellation) {
        return cancellation instanceof FailedPaymentCancellation
                ? new CancelAnswer.RefusedByBank("the bank took it on and failed")
                : new CancelAnswer.Taken();
    }

    private static String words(PortOneException e) {
        var message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    private CompletableFuture<PayWithBillingKeyResponse> pay(PaymentClient client, Charge charge) {
        return client.payWithBillingKey(
                charge.id().value(),
                charge.billingKey(),
                settings.channelKey(),
                charge.orderName(),
                customer(charge),
                null,
                new PaymentAmountInput(charge.amount().amount(), null, null),
                Books.currency(charge.amount()),
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
                null,
                null,
                null,
                null);
    }

    private static CustomerInput customer(Charge charge) {
        return new CustomerInput(
                charge.customer().value(), null, null, null, null, null, null, null, null, null, null, null);
    }
}
