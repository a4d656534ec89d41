package dev.jangteo.order;

import dev.jangteo.platform.web.RuleBroken;

/** The goods were delivered too long ago to be sent back. */
final class ReturnPeriodOver extends RuleBroken {
    ReturnPeriodOver() {
        super("return-period-over");
    }
}
