package dev.jangteo.outsideworld.portone;

import dev.jangteo.outsideworld.portone.BookEntry.Cancelled;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the shop asks to give back.
 *
 * @param amount null means all that is left
 * @param expectedCancellable what the shop believes to be left; refused when the books say otherwise
 */
public record Cancellation(
        @Nullable Long amount,
        @Nullable Long taxFree,
        @Nullable Long vat,
        @Nullable Long expectedCancellable,
        String reason,
        boolean silent) {

    Cancelled of(Payment payment, Instant now) {
        String transactionId = payment.charge()
                .orElseThrow(() -> refusal(GatewayError.PAYMENT_NOT_PAID, "결제가 완료되지 않았습니다."))
                .purchase()
                .transactionId();
        long left = payment.cancellable();
        if (left == 0) {
            throw refusal(GatewayError.PAYMENT_ALREADY_CANCELLED, "이미 취소된 결제입니다.");
        }
        if (expectedCancellable != null && expectedCancellable != left) {
            throw refusal(GatewayError.CANCELLABLE_AMOUNT_CONSISTENCY_BROKEN, "취소 가능 잔액이 다릅니다: " + left);
        }
        long total = amount == null ? left : amount;
        if (total <= 0) {
            throw refusal(GatewayError.INVALID_REQUEST, "취소 금액은 0보다 커야 합니다.");
        }
        if (total > left) {
            throw refusal(GatewayError.CANCEL_AMOUNT_EXCEEDS_CANCELLABLE_AMOUNT, "취소 가능 금액을 초과했습니다: " + left);
        }
        long free = taxFree(payment, total, left);
        return new Cancelled(
                payment.id(),
                transactionId,
                "cancellation-" + UUID.randomUUID(),
                total,
                free,
                vat(payment, total, free, left),
                total == left,
                reason,
                silent,
                now);
    }

    private long taxFree(Payment payment, long total, long left) {
        long leftTaxFree = payment.latest().purchase().taxFree() - payment.cancelledTaxFree();
        long wanted = taxFree != null ? taxFree : total == left ? leftTaxFree : 0;
        if (wanted > leftTaxFree) {
            throw refusal(
                    GatewayError.CANCEL_TAX_FREE_AMOUNT_EXCEEDS_CANCELLABLE_TAX_FREE_AMOUNT,
                    "취소 가능 면세 금액을 초과했습니다: " + leftTaxFree);
        }
        return wanted;
    }

    private long vat(Payment payment, long total, long free, long left) {
        long leftVat = payment.latest().purchase().vat() - payment.cancelledVat();
        long share = total == left ? leftVat : Math.min(leftVat, Math.round((total - free) / 11.0));
        long wanted = vat == null ? share : vat;
        if (free < 0 || wanted < 0 || free + wanted > total) {
            throw refusal(GatewayError.SUM_OF_PARTS_EXCEEDS_CANCEL_AMOUNT, "면세액과 부가세의 합이 취소 금액을 초과했습니다.");
        }
        return wanted;
    }

    private static GatewayRefusal refusal(GatewayError error, String message) {
        return GatewayRefusal.of(error, message);
    }
}
