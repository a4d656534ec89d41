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
import io.portone.sdk.server.errors.PaymentNotFoundException;
import io.portone.sdk.server.errors.PgProviderException;
import io.portone.sdk.server.errors.PortOneException;
import io.portone.sdk.server.payment.PayWithBillingKeyResponse;
import io.portone.sdk.server.payment.Payment;
import io.portone.sdk.server.payment.PaymentClient;
import io.portone.sdk.server.payment.billingkey.IssuedBillingKeyInfo;
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

    /** Gives back all that is held. A cancellation that crosses another one is refused by the gateway. */
    public void cancel(PaymentId id, Money held, String reason) {
        try {
            line.call(
                    settings.changeTimeout(),
                    client -> client.cancelPayment(
                            id.value(), null, null, null, reason, null, null, held.amount(), null, null, null));
        } catch (PortOneException e) {
            log.warn("PortOne doesn't cancel {} now: {}", id, e.getMessage());
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
