package dev.jangteo.shipping;

import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.SkuId;
import java.util.List;

/** What is to be packed. */
public record ShipmentLine(SkuId skuId, String name, int quantity) {
    static List<ShipmentLine> of(List<OrderEvent.Line> lines) {
        return lines.stream()
                .map(line -> new ShipmentLine(line.skuId(), line.name(), line.quantity()))
                .toList();
    }

    /** What is left when those units need not be packed. */
    ShipmentLine without(List<ShipmentLine> calledOff) {
        int fewer = calledOff.stream()
                .filter(line -> line.skuId.equals(skuId))
                .mapToInt(ShipmentLine::quantity)
                .sum();
        return new ShipmentLine(skuId, name, quantity - fewer);
    }
}
