package dev.jangteo.payment.web;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.RefundId;
import dev.jangteo.payment.discrepancies.Discrepancies;
import dev.jangteo.payment.paying.Payment;
import dev.jangteo.payment.paying.Refunding;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Payments for admins: all there is to know, and refunds by hand. */
@RestController
@RequestMapping("/api/admin/payments/{paymentId}")
class AdminPaymentController {
    private static final String KEY = "[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}";

    private final Refunding refunding;
    private final Discrepancies discrepancies;

    AdminPaymentController(Refunding refunding, Discrepancies discrepancies) {
        this.refunding = refunding;
        this.discrepancies = discrepancies;
    }

    /** Money of good will. */
    record GrantRefund(
            @NotNull Money amount,
            @NotBlank @Size(max = 100) String reason) {
        @AssertTrue
        boolean isAmountPositive() {
            return amount == null || amount.amount() > 0;
        }
    }

    @GetMapping
    AdminPaymentView find(@PathVariable PaymentId paymentId) {
        return view(refunding.find(paymentId));
    }

    /** The same key again is the same refund, however it went meanwhile. */
    @PostMapping("/refunds")
    AdminPaymentView grant(
            @PathVariable PaymentId paymentId,
            @RequestHeader("Idempotency-Key") @Pattern(regexp = KEY) String key,
            @Valid @RequestBody GrantRefund command,
            @CurrentUser Caller caller) {
        return view(refunding.grant(paymentId, key, command.amount(), command.reason(), caller.userId()));
    }

    @PostMapping("/refunds/{refundId}/retries")
    AdminPaymentView retry(
            @PathVariable PaymentId paymentId, @PathVariable RefundId refundId, @CurrentUser Caller caller) {
        return view(refunding.retry(paymentId, refundId, caller.userId()));
    }

    private AdminPaymentView view(Payment payment) {
        return AdminPaymentView.of(payment, discrepancies.of(payment.id().value()));
    }
}
