package dev.jangteo.cart;

import dev.jangteo.platform.web.RuleBroken;

/** The product comes in several variants and none was named. */
final class VariantNotChosen extends RuleBroken {
    VariantNotChosen() {
        super("variant-not-chosen");
    }
}
