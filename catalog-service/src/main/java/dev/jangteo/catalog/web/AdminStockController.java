package dev.jangteo.catalog.web;

import dev.jangteo.catalog.stock.Availability;
import dev.jangteo.catalog.stock.Shelving;
import dev.jangteo.catalog.stock.SkuNotFound;
import dev.jangteo.catalog.stock.Stock;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's desk: what is on the shelves. */
@RestController
@RequestMapping("/api/admin/skus/{skuId}/stock")
class AdminStockController {
    private final Shelving shelving;
    private final Availability availability;

    AdminStockController(Shelving shelving, Availability availability) {
        this.shelving = shelving;
        this.availability = availability;
    }

    /** @param lowStockAt so few units are low from now on; left out, it stays as it is */
    record StockCount(
            @NotNull @PositiveOrZero @Max(1_000_000_000) Integer onHand,
            @PositiveOrZero @Max(1_000_000_000) @Nullable Integer lowStockAt) {}

    /** Units on the shelf, and how many of them are not promised to anyone. */
    record StockView(SkuId skuId, ProductId productId, int onHand, int available, int lowStockAt) {}

    @GetMapping
    StockView stock(@PathVariable SkuId skuId) {
        return view(shelving.find(skuId).orElseThrow(() -> new SkuNotFound(skuId)));
    }

    @PutMapping
    StockView count(@PathVariable SkuId skuId, @Valid @RequestBody StockCount count) {
        return view(
                shelving.count(skuId, count.onHand(), count.lowStockAt()).orElseThrow(() -> new SkuNotFound(skuId)));
    }

    private StockView view(Stock stock) {
        var available = availability.of(List.of(stock.id())).getOrDefault(stock.id(), 0);
        return new StockView(stock.id(), stock.productId(), stock.onHand(), available, stock.lowStockAt());
    }
}
