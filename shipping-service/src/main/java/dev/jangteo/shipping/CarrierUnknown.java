package dev.jangteo.shipping;

import dev.jangteo.platform.web.RuleBroken;

/** We don't ship with this carrier. */
final class CarrierUnknown extends RuleBroken {
    CarrierUnknown(String carrier, String known) {
        super("carrier-unknown", carrier, known);
    }
}
