package dev.jangteo.payment.paying;

import dev.jangteo.payment.discrepancies.Finding;
import dev.jangteo.payment.discrepancies.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a payment by its own account, whatever the gateway says. */
public final class Findings {
    private Findings() {}

    public static List<Finding> of(Payment payment) {
        var findings = new ArrayList<Finding>();
        var mismatch = payment.mismatch();
        if (mismatch != null) {
            findings.add(new Finding(
                    payment.id().value(),
                    Kind.AMOUNT_DIFFERS,
                    payment.amount(),
                    mismatch.paid(),
                    "paid as %s to %s; it goes back by itself".formatted(mismatch.paymentId(), mismatch.storeId())));
        }
        var blocked = payment.refunds().blocked();
        if (!blocked.isEmpty()) {
            findings.add(new Finding(
                    payment.id().value(),
                    Kind.REFUND_REFUSED,
                    blocked.getFirst().asked(),
                    null,
                    blocked.stream()
                            .map(it -> "%s of %s: %s".formatted(it.refundId(), it.asked(), it.refusal()))
                            .collect(Collectors.joining("; "))));
        }
        return findings;
    }
}
