package dev.jangteo.gateway.catalog;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.gateway.catalog.CatalogClient.NewReview;
import dev.jangteo.gateway.catalog.CatalogClient.Review;
import dev.jangteo.gateway.catalog.CatalogClient.ReviewSort;
import dev.jangteo.gateway.graphql.Connection;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What customers say of what they got. */
@Controller
class ReviewController {
    private final CatalogClient catalog;

    ReviewController(CatalogClient catalog) {
        this.catalog = catalog;
    }

    @QueryMapping
    Connection<Review> reviews(
            @Argument ProductId productId,
            @Argument ReviewSort sort,
            @Argument int first,
            @Argument @Nullable String after) {
        return Connection.of(catalog.reviews(productId, sort, first, after));
    }

    @MutationMapping
    Review writeReview(@CurrentUser Caller caller, @Argument ReviewInput input) {
        return catalog.review(input.productId, new NewReview(input.orderId, input.skuId, input.stars, input.text));
    }

    @MutationMapping
    boolean removeReview(@CurrentUser Caller caller, @Argument ProductId productId, @Argument ReviewId reviewId) {
        catalog.removeReview(productId, reviewId);
        return true;
    }

    record ReviewInput(
            ProductId productId,
            OrderId orderId,
            SkuId skuId,
            int stars,
            @Nullable String text) {}
}
