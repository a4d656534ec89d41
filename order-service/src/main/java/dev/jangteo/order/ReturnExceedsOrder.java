package dev.jangteo.order;

import dev.jangteo.platform.web.RuleBroken;
import java.util.List;

/** More units are to be sent back than the customer has. */
final class ReturnExceedsOrder extends RuleBroken {
    ReturnExceedsOrder(List<Integer> items) {
        super("return-exceeds-order");
        items.forEach(i -> at("items[%d].quantity".formatted(i)));
    }
}
