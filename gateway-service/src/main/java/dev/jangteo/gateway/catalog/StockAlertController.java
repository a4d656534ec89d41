package dev.jangteo.gateway.catalog;

import dev.jangteo.contracts.SkuId;
import dev.jangteo.gateway.catalog.CatalogClient.StockAlert;
import dev.jangteo.gateway.graphql.Connection;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What the caller waits for. */
@Controller
class StockAlertController {
    private final CatalogClient catalog;

    StockAlertController(CatalogClient catalog) {
        this.catalog = catalog;
    }

    @QueryMapping
    Connection<StockAlert> myStockAlerts(
            @CurrentUser Caller caller, @Argument int first, @Argument @Nullable String after) {
        return Connection.of(catalog.stockAlerts(first, after));
    }

    @MutationMapping
    StockAlert addStockAlert(@CurrentUser Caller caller, @Argument SkuId skuId) {
        return catalog.addStockAlert(skuId);
    }

    @MutationMapping
    boolean removeStockAlert(@CurrentUser Caller caller, @Argument SkuId skuId) {
        catalog.removeStockAlert(skuId);
        return true;
    }
}
