package dev.jangteo.cart;

import dev.jangteo.platform.web.RuleBroken;

/** The line would hold more units than a line may. */
final class TooManyUnits extends RuleBroken {
    TooManyUnits(int mostUnits) {
        super("too-many-units", mostUnits);
    }
}
