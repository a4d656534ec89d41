package dev.jangteo.order;

import dev.jangteo.platform.web.RuleBroken;
import java.util.List;

/** More units are to be called off than are left of the order. */
final class CancellationExceedsOrder extends RuleBroken {
    CancellationExceedsOrder(List<Integer> items) {
        super("cancellation-exceeds-order");
        items.forEach(i -> at("items[%d].quantity".formatted(i)));
    }
}
