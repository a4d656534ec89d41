package dev.jangteo.payment.reconciling;

import dev.jangteo.contracts.PaymentId;
import dev.jangteo.payment.discrepancies.Discrepancies;
import dev.jangteo.payment.discrepancies.Finding;
import dev.jangteo.payment.discrepancies.Kind;
import dev.jangteo.payment.paying.Ledger;
import dev.jangteo.payment.paying.Payment;
import dev.jangteo.payment.paying.Settling;
import dev.jangteo.payment.portone.Answer;
import dev.jangteo.payment.portone.PortOne;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at one payment closely. Both books move while they are read: ours are read before the gateway's and after, and
 * only what stood still in between is judged.
 */
@Component
class Examination {
    private static final Logger log = LoggerFactory.getLogger(Examination.class);
    private static final int LOOKS = 3;

    private final Ledger ledger;
    private final PortOne portOne;
    private final Settling settling;
    private final Discrepancies discrepancies;

    Examination(Ledger ledger, PortOne portOne, Settling settling, Discrepancies discrepancies) {
        this.ledger = ledger;
        this.portOne = portOne;
        this.settling = settling;
        this.discrepancies = discrepancies;
    }

    /** @throws dev.jangteo.payment.portone.GatewayUnavailable when the gateway's books can't be read */
    void examine(PaymentId id) {
        for (int look = 0; look < LOOKS; look++) {
            var before = ledger.find(id);
            var theirs = portOne.find(id);
            var after = ledger.find(id);
            if (before.map(Payment::standing).equals(after.map(Payment::standing)) && isSettled(id, after, theirs)) {
                return;
            }
        }
        log.debug("{} is on the move; it will be compared another time", id);
    }

    /** Money we didn't know of is taken in at once, and what comes of that is looked at again. */
    private boolean isSettled(PaymentId id, Optional<Payment> ours, Answer theirs) {
        var findings = ours.map(it -> Comparison.of(it, theirs))
                .orElseGet(
                        () -> Comparison.ofUnknown(id.value(), theirs).stream().toList());
        findings.forEach(discrepancies::record);
        var kinds = findings.stream().map(Finding::kind).collect(Collectors.toSet());
        if (kinds.contains(Kind.PAID_THERE_OPEN_HERE)) {
            settling.ask(id);
            return false;
        }
        discrepancies.agreed(id.value(), kinds);
        return true;
    }
}
