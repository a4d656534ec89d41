package dev.jangteo.catalog.web;

import dev.jangteo.catalog.offer.Offer;
import dev.jangteo.catalog.offer.Offers;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** SKUs for the other services. */
@RestController
class InternalSkuController {
    private final Offers offers;

    InternalSkuController(Offers offers) {
        this.offers = offers;
    }

    record Lookup(@NotNull @Size(max = 500) List<@NotNull SkuId> skuIds) {}

    record Found(List<Offer> skus) {}

    @PostMapping("/internal/skus/lookup")
    Found lookup(@Valid @RequestBody Lookup lookup) {
        return new Found(offers.lookup(lookup.skuIds()));
    }

    @GetMapping("/internal/products/{productId}/skus")
    Found ofProduct(@PathVariable ProductId productId) {
        return new Found(offers.ofProduct(productId));
    }
}
