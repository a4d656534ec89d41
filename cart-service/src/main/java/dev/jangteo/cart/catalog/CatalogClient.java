package dev.jangteo.cart.catalog;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@FeignClient(name = "catalog", url = "${CATALOG_SERVICE_URL:http://127.0.0.1:8082}")
interface CatalogClient {

    @PostMapping("/internal/skus/lookup")
    Skus lookup(@RequestBody Lookup lookup);

    @GetMapping("/internal/products/{productId}/skus")
    Skus skusOf(@PathVariable("productId") ProductId product);

    record Lookup(Collection<SkuId> skuIds) {}

    record Skus(List<Sku> skus) {}

    record Sku(
            SkuId skuId,
            ProductId productId,
            String name,
            @Nullable Map<String, String> options,
            Money price,
            boolean onSale,
            int available,
            @Nullable String image) {}
}
