package dev.jangteo.catalog.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.jangteo.catalog.offer.Offer;
import dev.jangteo.catalog.offer.Offers;
import dev.jangteo.catalog.stock.Auditing;
import dev.jangteo.catalog.stock.Shelving;
import dev.jangteo.catalog.stock.Stock;
import dev.jangteo.catalog.stock.StockAudit;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's desk: what runs low, and whether all units are accounted for. */
@RestController
@RequestMapping("/api/admin/stock")
class AdminStockOverviewController {
    private final Shelving shelving;
    private final Offers offers;
    private final Auditing auditing;

    AdminStockOverviewController(Shelving shelving, Offers offers, Auditing auditing) {
        this.shelving = shelving;
        this.offers = offers;
        this.auditing = auditing;
    }

    /** A SKU of which few are left; {@code onSale} tells those to care about from those no longer sold. */
    record LowStock(
            SkuId skuId,
            ProductId productId,
            String name,
            int onHand,
            int available,
            int lowStockAt,
            @Nullable Instant lowSince,
            boolean onSale) {}

    @GetMapping("/low")
    Page<LowStock> low(
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int first,
            @RequestParam(required = false) @Nullable SkuId after) {
        var low = Page.of(shelving.low(after, first + 1), first, it -> it.id().value());
        var offered = offers.lookup(low.items().stream().map(Stock::id).toList()).stream()
                .collect(toMap(Offer::skuId, identity()));
        return low.map(it -> view(it, offered.get(it.id())));
    }

    /** Takes as long as it takes to read all shelves and reservations once. */
    @GetMapping("/audit")
    StockAudit audit(
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int first,
            @RequestParam(required = false) @Nullable SkuId after) {
        return auditing.audit(after, first);
    }

    private static LowStock view(Stock stock, @Nullable Offer offer) {
        return new LowStock(
                stock.id(),
                stock.productId(),
                stock.name(),
                stock.onHand(),
                offer == null ? 0 : offer.available(),
                stock.lowStockAt(),
                stock.lowSince(),
                offer != null && offer.onSale());
    }
}
