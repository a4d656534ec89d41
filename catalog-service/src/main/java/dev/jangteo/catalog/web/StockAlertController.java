package dev.jangteo.catalog.web;

import dev.jangteo.catalog.alert.Alerting;
import dev.jangteo.catalog.alert.StockAlert;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import dev.jangteo.platform.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Customers wait for what is sold out. */
@RestController
class StockAlertController {
    private final Alerting alerting;

    StockAlertController(Alerting alerting) {
        this.alerting = alerting;
    }

    /** Something the caller waits for. */
    record AlertView(SkuId skuId, ProductId productId, String name, Instant createdAt) {
        static AlertView of(StockAlert alert) {
            return new AlertView(alert.skuId(), alert.productId(), alert.name(), alert.createdAt());
        }
    }

    /** 201, or 200 when the caller waited already. */
    @PostMapping("/api/skus/{skuId}/stock-alerts")
    ResponseEntity<AlertView> ask(@CurrentUser Caller caller, @PathVariable SkuId skuId) {
        var asked = alerting.ask(caller.userId(), skuId);
        return ResponseEntity.status(asked.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(AlertView.of(asked.alert()));
    }

    @DeleteMapping("/api/skus/{skuId}/stock-alerts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@CurrentUser Caller caller, @PathVariable SkuId skuId) {
        alerting.withdraw(caller.userId(), skuId);
    }

    @GetMapping("/api/stock-alerts")
    Page<AlertView> list(
            @CurrentUser Caller caller,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int first,
            @RequestParam(required = false) @Nullable String after) {
        return alerting.waiting(caller.userId(), first, after).map(AlertView::of);
    }
}
