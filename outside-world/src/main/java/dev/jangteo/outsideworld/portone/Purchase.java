package dev.jangteo.outsideworld.portone;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to pay, before the card's bank was asked.
 *
 * @param channel how it came in: {@code API} for a stored card, {@code PC} for the window
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Purchase(
        String paymentId,
        String transactionId,
        String orderName,
        long amount,
        long taxFree,
        @Nullable Long givenVat,
        String currency,
        Card card,
        @Nullable String billingKey,
        @Nullable Customer customer,
        @Nullable String customData,
        String channel) {

    /** Who pays, as far as the shop says. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Customer(
            @Nullable String id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phoneNumber) {}

    /** As given, or a tenth of the net price of what is taxed, rounded to the nearest won. */
    public long vat() {
        return givenVat == null ? Math.round((amount - taxFree) / 11.0) : givenVat;
    }
}
