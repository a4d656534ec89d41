package dev.jangteo.outsideworld.portone.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jangteo.outsideworld.portone.Cancellation;
import dev.jangteo.outsideworld.portone.GatewayError;
import dev.jangteo.outsideworld.portone.GatewayRefusal;
import dev.jangteo.outsideworld.portone.Purchase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the SDK sends, as far as this gateway looks at it. */
final class PaymentRequests {
    private PaymentRequests() {}

    record PreRegister(
            @Nullable String storeId,
            @Nullable Long totalAmount,
            @Nullable String currency) {}

    record PayWithBillingKey(
            @Nullable String storeId,
            @Nullable String billingKey,
            @Nullable String channelKey,
            @Nullable String orderName,
            @Nullable Customer customer,
            @Nullable String customData,
            @Nullable Amount amount,
            @Nullable String currency,
            @Nullable List<String> noticeUrls,
            @Nullable Boolean skipWebhook) {
        boolean silent() {
            return Boolean.TRUE.equals(skipWebhook);
        }
    }

    record Amount(
            @Nullable Long total,
            @Nullable Long taxFree,
            @Nullable Long vat) {}

    record Customer(
            @Nullable String id,
            @Nullable Name name,
            @Nullable String email,
            @Nullable String phoneNumber) {
        record Name(@Nullable String full) {}

        static Purchase.@Nullable Customer read(@Nullable Customer customer) {
            return customer == null
                    ? null
                    : new Purchase.Customer(
                            customer.id(),
                            customer.name() == null ? null : customer.name().full(),
                            customer.email(),
                            customer.phoneNumber());
        }
    }

    record Cancel(
            @Nullable String storeId,
            @Nullable Long amount,
            @Nullable Long taxFreeAmount,
            @Nullable Long vatAmount,
            @Nullable String reason,
            @Nullable Long currentCancellableAmount,
            @Nullable Boolean skipWebhook) {
        Cancellation read() {
            return new Cancellation(
                    amount,
                    taxFreeAmount,
                    vatAmount,
                    currentCancellableAmount,
                    required(reason, "reason"),
                    Boolean.TRUE.equals(skipWebhook));
        }
    }

    record OfStore(@JsonProperty("storeId") @Nullable String storeId) {}

    static <T> T required(@Nullable T value, String field) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw GatewayRefusal.of(GatewayError.INVALID_REQUEST, field + " is required");
        }
        return value;
    }
}
