package dev.jangteo.outsideworld.portone;

import dev.jangteo.outsideworld.testing.World;
import io.portone.sdk.server.auth.AuthClient;
import io.portone.sdk.server.common.CardCredential;
import io.portone.sdk.server.common.Currency;
import io.portone.sdk.server.common.CustomerInput;
import io.portone.sdk.server.common.CustomerNameInput;
import io.portone.sdk.server.common.PaymentAmountInput;
import io.portone.sdk.server.payment.CancelPaymentResponse;
import io.portone.sdk.server.payment.PayWithBillingKeyResponse;
import io.portone.sdk.server.payment.Payment;
import io.portone.sdk.server.payment.PaymentClient;
import io.portone.sdk.server.payment.SucceededPaymentCancellation;
import io.portone.sdk.server.payment.billingkey.BillingKeyClient;
import io.portone.sdk.server.payment.billingkey.InstantBillingKeyPaymentMethodInput;
import io.portone.sdk.server.payment.billingkey.InstantBillingKeyPaymentMethodInputCard;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** PortOne's own client, pointed at us. */
final class PortOneSdk {
    final PaymentClient payments;
    final BillingKeyClient billingKeys;
    final AuthClient auth;

    PortOneSdk(World world) {
        this(world, World.PORTONE_SECRET);
    }

    PortOneSdk(World world, String secret) {
        String base = world.url("/portone").toString();
        payments = new PaymentClient(secret, base, World.STORE);
        billingKeys = new BillingKeyClient(secret, base, World.STORE);
        auth = new AuthClient(secret, base, World.STORE);
    }

    /** Waits, and throws what the SDK throws. */
    static <T> T await(Supplier<CompletableFuture<T>> call) throws Exception {
        try {
            return call.get().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    String issueKey(String cardNumber) throws Exception {
        return await(() -> billingKeys.issueBillingKey(
                        new InstantBillingKeyPaymentMethodInput(new InstantBillingKeyPaymentMethodInputCard(
                                new CardCredential(cardNumber, "30", "12", "900101", "12"))),
                        World.CHANNEL,
                        null,
                        new CustomerInput(
                                "customer-1",
                                new CustomerNameInput("김하나", null),
                                null,
                                null,
                                null,
                                null,
                                null,
                                "hana@example.com",
                                "01012345678",
                                null,
                                null,
                                null),
                        null,
                        null,
                        null,
                        null))
                .getBillingKeyInfo()
                .getBillingKey();
    }

    PayWithBillingKeyResponse pay(String paymentId, String billingKey, long amount) throws Exception {
        return await(() -> payments.payWithBillingKey(
                paymentId,
                billingKey,
                World.CHANNEL,
                "양말 외 1건",
                null,
                null,
                new PaymentAmountInput(amount, null, null),
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
                null,
                null,
                null,
                null));
    }

    void preRegister(String paymentId, long amount) throws Exception {
        await(() -> payments.preRegisterPayment(paymentId, amount, null, Currency.Krw.INSTANCE));
    }

    SucceededPaymentCancellation cancel(String paymentId, Long amount, Long currentCancellable) throws Exception {
        CancelPaymentResponse response = await(() -> payments.cancelPayment(
                paymentId, amount, null, null, "단순 변심", null, null, currentCancellable, null, null, null));
        return (SucceededPaymentCancellation) response.getCancellation();
    }

    Payment get(String paymentId) throws Exception {
        return await(() -> payments.getPayment(paymentId));
    }
}
