package dev.jangteo.catalog.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a customer says of an item of an order. The document stays when its author takes the words back: so an
 * administrator's decision to hide it stays too. It remembers which stars the product's rating has of it.
 */
@Document("reviews")
@CompoundIndex(def = "{productId: 1, shown: 1, createdAt: -1, _id: -1}")
@CompoundIndex(def = "{productId: 1, shown: 1, stars: -1, createdAt: -1, _id: -1}")
@CompoundIndex(def = "{productId: 1, shown: 1, stars: 1, createdAt: -1, _id: -1}")
public final class Review {
    @Id
    private final String id;

    private final ProductId productId;
    private final SkuId skuId;
    private final UserId author;

    @Version
    @SuppressWarnings("UnusedVariable") // written and compared by Spring Data
    private @Nullable Long version;

    private int stars;
    private String text = "";
    private Instant createdAt = Instant.EPOCH;
    private Instant changedAt = Instant.EPOCH;
    private boolean withdrawn = true;
    private boolean hidden;
    private boolean shown;

    private int counted;

    /** Since when the rating may have other stars of it than it says. */
    @Indexed(sparse = true)
    private @Nullable Instant uncountedSince;

    Review(String id, ProductId productId, SkuId skuId, UserId author) {
        this.id = id;
        this.productId = productId;
        this.skuId = skuId;
        this.author = author;
    }

    /** The same for the same item, and nobody reads the order's id from it. */
    static String id(OrderId order, SkuId sku) {
        return UUID.nameUUIDFromBytes((order + "/" + sku).getBytes(UTF_8)).toString();
    }

    public String id() {
        return id;
    }

    public ProductId productId() {
        return productId;
    }

    public SkuId skuId() {
        return skuId;
    }

    public UserId author() {
        return author;
    }

    public int stars() {
        return stars;
    }

    /** Empty when the stars say it all. */
    public String text() {
        return text;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When its author last changed it. */
    public Instant changedAt() {
        return changedAt;
    }

    public boolean isHidden() {
        return hidden;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    boolean isOf(UserId user, ProductId product) {
        return author.equals(user) && productId.equals(product);
    }

    /** The author says this now; false when nothing is different. */
    boolean write(int newStars, String newText, Instant now) {
        if (!withdrawn && stars == newStars && text.equals(newText)) {
            return false;
        }
        int before = counts();
        stars = newStars;
        text = newText;
        createdAt = withdrawn ? now : createdAt;
        changedAt = now;
        withdrawn = false;
        return changed(before, now);
    }

    /** The author takes it back; false when that was done before. */
    boolean withdraw(Instant now) {
        if (withdrawn) {
            return false;
        }
        int before = counts();
        withdrawn = true;
        text = "";
        return changed(before, now);
    }

    /** An administrator hides it, or shows it again; false when it is so already. */
    boolean hide(boolean newHidden, Instant now) {
        if (hidden == newHidden) {
            return false;
        }
        int before = counts();
        hidden = newHidden;
        return changed(before, now);
    }

    /** The stars its product's rating is to have of it; 0 for none. */
    int counts() {
        return shown ? stars : 0;
    }

    /** The stars the rating has of it, unless the rating says otherwise itself. */
    int counted() {
        return counted;
    }

    boolean isCounted() {
        return uncountedSince == null;
    }

    /** The rating has the stars it is to have. */
    void settle() {
        counted = counts();
        uncountedSince = null;
    }

    private boolean changed(int countsBefore, Instant now) {
        shown = !withdrawn && !hidden;
        if (counts() != countsBefore) {
            uncountedSince = now;
        }
        return true;
    }
}
