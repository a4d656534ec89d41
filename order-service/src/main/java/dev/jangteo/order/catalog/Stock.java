package dev.jangteo.order.catalog;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.order.OrderLine;
import dev.jangteo.order.PlaceOrder.Wanted;
import dev.jangteo.order.catalog.CatalogClient.ReserveStock;
import dev.jangteo.order.catalog.CatalogClient.ReservedLine;
import java.util.List;
import org.springframework.stereotype.Component;

/** Units set aside for an order, at the catalogue's prices of this moment. */
@Component
public class Stock {
    private final CatalogClient catalog;

    Stock(CatalogClient catalog) {
        this.catalog = catalog;
    }

    /**
     * Reserves all lines or none.
     *
     * @throws dev.jangteo.platform.clients.PeerRefusal when something is sold out, withdrawn or unknown
     */
    public List<OrderLine> reserve(OrderId order, List<Wanted> lines) {
        return catalog.reserve(order, new ReserveStock(lines)).lines().stream()
                .map(Stock::line)
                .toList();
    }

    private static OrderLine line(ReservedLine it) {
        return OrderLine.ordered(it.productId(), it.skuId(), it.name(), it.quantity(), it.unitPrice());
    }
}
