package dev.jangteo.order.web;

import dev.jangteo.contracts.OrderEvent.PaymentChoice;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.order.PlaceOrder;
import dev.jangteo.order.PlaceOrder.Wanted;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client sends to order. Prices are not among it. */
record OrderRequest(
        @NotEmpty @Size(max = 50) List<@NotNull @Valid UnitsRequest> lines,
        @Nullable Boolean fromCart,
        @NotNull @Valid AddressRequest deliveryAddress,
        @NotNull @Valid PaymentRequest payment) {

    record AddressRequest(
            @NotBlank @Size(max = 50) String recipient,

            @NotNull @Pattern(regexp = "0\\d{1,2}-?\\d{3,4}-?\\d{4}", message = "{order.phone}")
            String phone,

            @NotNull @Pattern(regexp = "\\d{5}", message = "{order.postal-code}")
            String postalCode,

            @NotBlank @Size(max = 200) String line1,
            @Nullable @Size(max = 100) String line2) {}

    record PaymentRequest(
            PaymentChoice.@NotNull Method method,
            @Nullable @Size(max = 80) String cardId) {

        /** A stored card names its card; the payment window has none. */
        @AssertTrue(message = "{order.card-id}")
        boolean isCardIdFitting() {
            return method == null
                    || (method == PaymentChoice.Method.STORED_CARD) == (cardId != null && !cardId.isBlank());
        }
    }

    /** The wish of this user; lines of the same variant become one. */
    PlaceOrder by(UserId user, String idempotencyKey) {
        var quantities = new LinkedHashMap<SkuId, Integer>();
        lines.forEach(line -> quantities.merge(line.skuId(), line.quantity(), Integer::sum));
        var wanted = quantities.entrySet().stream()
                .map(it -> new Wanted(it.getKey(), it.getValue()))
                .toList();
        var to = deliveryAddress;
        return new PlaceOrder(
                user,
                idempotencyKey,
                wanted,
                Boolean.TRUE.equals(fromCart),
                new PostalAddress(to.recipient(), to.phone(), to.postalCode(), to.line1(), to.line2()),
                new PaymentChoice(payment.method(), payment.cardId()));
    }
}
