package dev.jangteo.gateway.cart;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What the gateway asks of the cart. */
@FeignClient(name = "cart", url = "${jangteo.gateway.services.cart.url}")
interface CartClient {

    @GetMapping("/api/cart")
    Cart cart();

    @PostMapping("/api/cart/items")
    Cart add(@RequestBody Item item);

    @PutMapping("/api/cart/items/{skuId}")
    Cart setQuantity(@PathVariable("skuId") SkuId sku, @RequestBody Quantity quantity);

    @DeleteMapping("/api/cart/items/{skuId}")
    Cart remove(@PathVariable("skuId") SkuId sku);

    @DeleteMapping("/api/cart")
    Cart clear();

    @PutMapping("/api/cart/selection")
    Cart select(@RequestBody Selection selection);

    record Item(@Nullable ProductId productId, @Nullable SkuId skuId, int quantity) {}

    record Quantity(int quantity) {}

    record Selection(List<SkuId> skuIds) {}

    record Cart(List<Line> lines, Money subtotal, Money shippingFee, Money discount, Money total, int itemCount) {}

    record Line(
            SkuId skuId,
            ProductId productId,
            String name,
            Map<String, String> options,
            @Nullable String image,
            int quantity,
            boolean selected,
            Money unitPrice,
            Money priceWhenAdded,
            Money lineTotal,
            int available,
            String state) {}
}
