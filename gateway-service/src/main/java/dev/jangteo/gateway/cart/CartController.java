package dev.jangteo.gateway.cart;

import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.gateway.cart.CartClient.Cart;
import dev.jangteo.gateway.cart.CartClient.Item;
import dev.jangteo.gateway.cart.CartClient.Line;
import dev.jangteo.gateway.cart.CartClient.Quantity;
import dev.jangteo.gateway.cart.CartClient.Selection;
import dev.jangteo.gateway.graphql.ChosenOption;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The caller's cart. */
@Controller
class CartController {
    private final CartClient cart;

    CartController(CartClient cart) {
        this.cart = cart;
    }

    @QueryMapping
    Cart myCart(@CurrentUser Caller caller) {
        return cart.cart();
    }

    @MutationMapping
    Cart addToCart(
            @CurrentUser Caller caller,
            @Argument @Nullable ProductId productId,
            @Argument @Nullable SkuId skuId,
            @Argument int quantity) {
        return cart.add(new Item(productId, skuId, quantity));
    }

    @MutationMapping
    Cart setCartQuantity(@CurrentUser Caller caller, @Argument SkuId skuId, @Argument int quantity) {
        return cart.setQuantity(skuId, new Quantity(quantity));
    }

    @MutationMapping
    Cart removeFromCart(@CurrentUser Caller caller, @Argument SkuId skuId) {
        return cart.remove(skuId);
    }

    @MutationMapping
    Cart clearCart(@CurrentUser Caller caller) {
        return cart.clear();
    }

    @MutationMapping
    Cart selectCartLines(@CurrentUser Caller caller, @Argument List<SkuId> skuIds) {
        return cart.select(new Selection(skuIds));
    }

    @SchemaMapping(typeName = "CartLine")
    List<ChosenOption> options(Line line) {
        return ChosenOption.of(line.options());
    }
}
