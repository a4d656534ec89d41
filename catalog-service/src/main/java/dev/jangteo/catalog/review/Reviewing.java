package dev.jangteo.catalog.review;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.jangteo.catalog.product.Assortment;
import dev.jangteo.catalog.product.ProductNotFound;
import dev.jangteo.catalog.product.ProductStatus;
import dev.jangteo.catalog.purchase.Purchases;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.events.Retry;
import dev.jangteo.platform.web.InvalidCursor;
import dev.jangteo.platform.web.Page;
import java.time.Clock;
import java.util.ArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** Customers say what they think of what they received, everyone reads it, administrators hide what isn't fit to be read. */
@Service
public class Reviewing {
    private final Reviews reviews;
    private final StarCounting counting;
    private final Purchases purchases;
    private final Assortment assortment;
    private final MongoOperations mongo;
    private final Clock clock;

    Reviewing(
            Reviews reviews,
            StarCounting counting,
            Purchases purchases,
            Assortment assortment,
            MongoOperations mongo,
            Clock clock) {
        this.reviews = reviews;
        this.counting = counting;
        this.purchases = purchases;
        this.assortment = assortment;
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Stores a customer's review of an item. There is one an item: written again, it is changed; the same twice changes
     * nothing.
     *
     * @throws ProductNotFound when there is no such product
     * @throws ReviewNotBought when the customer did not buy it with this order
     * @throws ReviewTooEarly when it has not arrived yet
     */
    public Written write(UserId author, WriteReview command) {
        checkShown(command.productId());
        var written = Retry.onConflict(() -> store(author, command));
        count(written.review());
        return written;
    }

    /**
     * The author takes a review back; nothing happens when that was done before.
     *
     * @throws ReviewNotFound when there is none
     * @throws NotYourReview when it is another customer's
     */
    public void withdraw(UserId author, ProductId product, String id) {
        change(id, review -> {
            if (!review.productId().equals(product)) {
                throw new ReviewNotFound(id);
            }
            if (!review.author().equals(author)) {
                throw new NotYourReview(id);
            }
            return review.withdraw(clock.instant());
        });
    }

    /**
     * An administrator hides a review, or shows it again.
     *
     * @throws ReviewNotFound when there is none
     */
    public Review hide(String id, boolean hidden) {
        return change(id, review -> review.hide(hidden, clock.instant()));
    }

    /**
     * The reviews of a product that are shown.
     *
     * @throws ProductNotFound when there is no such product
     * @throws InvalidCursor when {@code after} is no place in such a list
     */
    public Page<Review> list(ProductId product, ReviewSort sort, int first, @Nullable String after) {
        checkShown(product);
        var all = new ArrayList<Criteria>();
        all.add(where("productId").is(product));
        all.add(where("shown").is(true));
        if (after != null) {
            all.add(ReviewPlace.of(sort, after).beyond(sort));
        }
        var query = Query.query(new Criteria().andOperator(all))
                .with(ReviewPlace.order(sort))
                .limit(first + 1);
        return Page.of(mongo.find(query, Review.class), first, it -> ReviewPlace.cursor(sort, it));
    }

    private Written store(UserId author, WriteReview command) {
        var id = Review.id(command.orderId(), command.skuId());
        var known = reviews.findById(id).orElse(null);
        if (known != null && !known.isOf(author, command.productId())) {
            throw new ReviewNotBought(command.skuId());
        }
        if (known == null) {
            checkDelivered(author, command);
        }
        var review = known == null ? new Review(id, command.productId(), command.skuId(), author) : known;
        boolean isNew = review.isWithdrawn();
        return new Written(
                review.write(command.stars(), command.text(), clock.instant()) ? save(review) : review, isNew);
    }

    private void checkDelivered(UserId author, WriteReview command) {
        var purchase = purchases
                .findById(command.orderId())
                .filter(it -> it.wasBoughtBy(author, command.productId(), command.skuId()))
                .orElseThrow(() -> new ReviewNotBought(command.skuId()));
        if (!purchase.isDelivered()) {
            throw new ReviewTooEarly(command.skuId());
        }
    }

    private Review change(String id, Predicate<Review> change) {
        var changed = Retry.onConflict(() -> {
            var review = reviews.findById(id).orElseThrow(() -> new ReviewNotFound(id));
            return change.test(review) ? reviews.save(review) : review;
        });
        count(changed);
        return changed;
    }

    private void count(Review review) {
        if (!review.isCounted()) {
            counting.count(review);
        }
    }

    private Review save(Review review) {
        try {
            return reviews.save(review);
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException("written twice at once", e);
        }
    }

    private void checkShown(ProductId id) {
        if (assortment.find(id).filter(it -> it.status() != ProductStatus.DRAFT).isEmpty()) {
            throw new ProductNotFound(id);
        }
    }

    /** @param isNew false when there was a review of the item, and it is changed or the same */
    public record Written(Review review, boolean isNew) {}
}
