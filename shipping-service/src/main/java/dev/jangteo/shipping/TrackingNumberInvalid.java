package dev.jangteo.shipping;

import dev.jangteo.platform.web.RuleBroken;

/** Not twelve digits, or mistyped: the check digit is wrong. */
final class TrackingNumberInvalid extends RuleBroken {
    TrackingNumberInvalid(String trackingNumber) {
        super("tracking-number-invalid", trackingNumber);
    }
}
