package dev.jangteo.catalog.alert;

import dev.jangteo.platform.web.RuleBroken;

/** The customer waits for as many SKUs as one may. */
final class TooManyAlerts extends RuleBroken {
    TooManyAlerts(int atMost) {
        super("too-many-stock-alerts", atMost);
    }
}
