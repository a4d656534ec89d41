package dev.jangteo.cart.web;

import dev.jangteo.cart.AddToCart;
import dev.jangteo.cart.PricedCart;
import dev.jangteo.cart.Shopping;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own cart; every change answers with the whole cart as it is then. */
@RestController
@RequestMapping("/api/cart")
class CartController {
    private final Shopping shopping;

    CartController(Shopping shopping) {
        this.shopping = shopping;
    }

    record AddItem(
            @Nullable ProductId productId,
            @Nullable SkuId skuId,
            @NotNull @Min(1) @Max(99) Integer quantity) {}

    record ChangeQuantity(@NotNull @Min(1) @Max(99) Integer quantity) {}

    record Selection(@NotNull @Size(max = 100) List<@NotNull SkuId> skuIds) {}

    @GetMapping
    PricedCart cart(@CurrentUser Caller caller) {
        return shopping.view(caller.userId());
    }

    @PostMapping("/items")
    PricedCart add(@CurrentUser Caller caller, @Valid @RequestBody AddItem item) {
        return shopping.add(caller.userId(), new AddToCart(item.productId(), item.skuId(), item.quantity()));
    }

    @PutMapping("/items/{skuId}")
    PricedCart changeQuantity(
            @CurrentUser Caller caller, @PathVariable SkuId skuId, @Valid @RequestBody ChangeQuantity change) {
        return shopping.changeQuantity(caller.userId(), skuId, change.quantity());
    }

    @DeleteMapping("/items/{skuId}")
    PricedCart remove(@CurrentUser Caller caller, @PathVariable SkuId skuId) {
        return shopping.remove(caller.userId(), skuId);
    }

    @DeleteMapping
    PricedCart clear(@CurrentUser Caller caller) {
        return shopping.clear(caller.userId());
    }

    @PutMapping("/selection")
    PricedCart select(@CurrentUser Caller caller, @Valid @RequestBody Selection selection) {
        return shopping.select(caller.userId(), selection.skuIds());
    }
}
