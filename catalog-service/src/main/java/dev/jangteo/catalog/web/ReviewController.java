package dev.jangteo.catalog.web;

import static java.util.Objects.requireNonNullElse;

import dev.jangteo.catalog.review.Rating;
import dev.jangteo.catalog.review.Review;
import dev.jangteo.catalog.review.ReviewSort;
import dev.jangteo.catalog.review.Reviewing;
import dev.jangteo.catalog.review.WriteReview;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import dev.jangteo.platform.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Customers review what arrived, and everyone reads it. */
@RestController
class ReviewController {
    private final Reviewing reviewing;

    ReviewController(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    /** A review of an item of an order. */
    record ReviewRequest(
            @NotNull OrderId orderId,
            @NotNull SkuId skuId,
            @NotNull @Min(1) @Max(Rating.STARS_AT_MOST) Integer stars,
            @Nullable @Size(max = 2_000) String text) {
        WriteReview command(ProductId product) {
            return new WriteReview(
                    product, orderId, skuId, stars, requireNonNullElse(text, "").strip());
        }
    }

    /**
     * A review as everyone reads it.
     *
     * @param author tells customers apart, and not who they are
     */
    record ReviewView(
            String id,
            ProductId productId,
            SkuId skuId,
            int stars,
            String text,
            String author,
            Instant createdAt,
            Instant changedAt) {
        private static final int LETTERS_SHOWN = 4;

        static ReviewView of(Review review) {
            return new ReviewView(
                    review.id(),
                    review.productId(),
                    review.skuId(),
                    review.stars(),
                    review.text(),
                    masked(review.author()),
                    review.createdAt(),
                    review.changedAt());
        }

        private static String masked(UserId author) {
            var id = author.value();
            return "***" + id.substring(Math.max(0, id.length() - LETTERS_SHOWN));
        }
    }

    record Hiding(@NotNull Boolean hidden) {}

    /** A review as administrators see it. */
    record ModeratedView(ReviewView review, boolean hidden) {}

    @GetMapping("/api/products/{id}/reviews")
    Page<ReviewView> list(
            @PathVariable ProductId id,
            @RequestParam(defaultValue = "NEWEST") ReviewSort sort,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int first,
            @RequestParam(required = false) @Nullable String after) {
        return reviewing.list(id, sort, first, after).map(ReviewView::of);
    }

    /** 201, or 200 when there was one of this item: it is changed, or the same. */
    @PostMapping("/api/products/{id}/reviews")
    ResponseEntity<ReviewView> write(
            @CurrentUser Caller caller, @PathVariable ProductId id, @Valid @RequestBody ReviewRequest request) {
        var written = reviewing.write(caller.userId(), request.command(id));
        return ResponseEntity.status(written.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(ReviewView.of(written.review()));
    }

    @DeleteMapping("/api/products/{id}/reviews/{reviewId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@CurrentUser Caller caller, @PathVariable ProductId id, @PathVariable String reviewId) {
        reviewing.withdraw(caller.userId(), id, reviewId);
    }

    @PutMapping("/api/admin/reviews/{reviewId}/hidden")
    ModeratedView hide(@PathVariable String reviewId, @Valid @RequestBody Hiding request) {
        var review = reviewing.hide(reviewId, request.hidden());
        return new ModeratedView(ReviewView.of(review), review.isHidden());
    }
}
