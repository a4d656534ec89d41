package dev.jangteo.payment.discrepancies;

import dev.jangteo.platform.web.Conflict;

/** It has its end already; who ended it stays on record. */
final class DiscrepancySettled extends Conflict {
    DiscrepancySettled() {
        super("discrepancy-settled");
    }
}
