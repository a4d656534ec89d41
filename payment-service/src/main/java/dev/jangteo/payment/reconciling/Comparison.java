package dev.jangteo.payment.reconciling;

import dev.jangteo.contracts.Money;
import dev.jangteo.payment.discrepancies.Finding;
import dev.jangteo.payment.discrepancies.Kind;
import dev.jangteo.payment.paying.Findings;
import dev.jangteo.payment.paying.Payment;
import dev.jangteo.payment.portone.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One payment in both books. */
final class Comparison {
    private Comparison() {}

    static List<Finding> of(Payment ours, Answer theirs) {
        var findings = new ArrayList<>(Findings.of(ours));
        if (!(theirs instanceof Answer.Paid books)) {
            if (ours.status().isAccepted()) {
                findings.add(
                        finding(ours, Kind.PAID_HERE_NOT_THERE, ours.refunds().expected(), null, null));
            }
        } else if (ours.status().isAccepted()) {
            accepted(ours, books).ifPresent(findings::add);
        } else if (!ours.status().isPaidFor() && !books.isGivenBack()) {
            findings.add(finding(
                    ours,
                    Kind.PAID_THERE_OPEN_HERE,
                    ours.amount(),
                    books.held(),
                    "it was %s here".formatted(ours.status())));
        }
        return findings;
    }

    /** A payment that isn't here: it is nobody's to touch, and an admin's to know of. */
    static Optional<Finding> ofUnknown(String paymentId, Answer theirs) {
        return theirs instanceof Answer.Paid books && !books.isGivenBack()
                ? Optional.of(new Finding(paymentId, Kind.UNKNOWN_HERE, null, books.held(), null))
                : Optional.empty();
    }

    private static Optional<Finding> accepted(Payment ours, Answer.Paid books) {
        if (!books.paid().equals(ours.amount())) {
            return Optional.of(finding(ours, Kind.AMOUNT_DIFFERS, ours.amount(), books.paid(), "what was paid"));
        }
        var refunds = ours.refunds();
        var strange = refunds.strange(books.cancellations());
        if (strange.compareTo(refunds.returned()) > 0) {
            return Optional.of(finding(
                    ours,
                    Kind.CANCELLED_THERE_NOT_HERE,
                    refunds.made().plus(refunds.returned()),
                    books.paid().minus(books.held()),
                    "what went back"));
        }
        if (books.held().compareTo(refunds.expected()) > 0) {
            return Optional.of(finding(ours, Kind.AMOUNT_DIFFERS, refunds.expected(), books.held(), "what is held"));
        }
        return Optional.empty();
    }

    private static Finding finding(
            Payment ours, Kind kind, @Nullable Money here, @Nullable Money there, @Nullable String detail) {
        return new Finding(ours.id().value(), kind, here, there, detail);
    }
}
