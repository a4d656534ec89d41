package dev.jangteo.payment.discrepancies;

import dev.jangteo.platform.web.NotFound;

/** There is no discrepancy of that id. */
final class DiscrepancyNotFound extends NotFound {
    DiscrepancyNotFound() {
        super("discrepancy-not-found");
    }
}
