package dev.jangteo.order;

import dev.jangteo.platform.web.RuleBroken;

/** An order that is not paid is called off whole; another one is as easily placed. */
final class PartialCancellationOfUnpaidOrder extends RuleBroken {
    PartialCancellationOfUnpaidOrder() {
        super("partial-cancellation-of-unpaid-order");
    }
}
