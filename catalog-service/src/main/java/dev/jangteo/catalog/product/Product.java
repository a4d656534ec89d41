package dev.jangteo.catalog.product;

import dev.jangteo.catalog.product.ProductStatus.Move;
import dev.jangteo.contracts.CatalogEvent;
import dev.jangteo.contracts.CatalogEvent.ProductChanged;
import dev.jangteo.contracts.CatalogEvent.ProductPublished;
import dev.jangteo.contracts.CatalogEvent.ProductWithdrawn;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.platform.events.OutboxAggregate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** A product with its SKUs. Beside what was stated of it, it keeps the keys that lists are sorted by. */
@Document("products")
@CompoundIndex(def = "{status: 1, publishedAt: -1, _id: -1}")
@CompoundIndex(def = "{status: 1, priceFrom: 1, _id: 1}")
@CompoundIndex(def = "{status: 1, nameKey: 1, _id: 1}")
@CompoundIndex(def = "{status: 1, 'details.categoryId': 1, publishedAt: -1, _id: -1}")
@CompoundIndex(def = "{status: 1, 'details.categoryId': 1, priceFrom: 1, _id: 1}")
@CompoundIndex(def = "{status: 1, 'details.categoryId': 1, nameKey: 1, _id: 1}")
@CompoundIndex(def = "{'details.categoryId': 1}")
public final class Product extends OutboxAggregate {
    @Id
    private final ProductId id;

    private ProductDetails details;
    private ProductStatus status;
    private @Nullable Instant publishedAt;
    private long priceFrom;
    private String nameKey;

    @PersistenceCreator
    private Product(
            ProductId id,
            ProductDetails details,
            ProductStatus status,
            @Nullable Instant publishedAt,
            long priceFrom,
            String nameKey) {
        this.id = id;
        this.details = details;
        this.status = status;
        this.publishedAt = publishedAt;
        this.priceFrom = priceFrom;
        this.nameKey = nameKey;
    }

    static Product draft(ProductId id, ProductDetails details) {
        return new Product(
                id, details, ProductStatus.DRAFT, null, details.priceFrom().amount(), details.nameKey());
    }

    public ProductId id() {
        return id;
    }

    public ProductDetails details() {
        return details;
    }

    public ProductStatus status() {
        return status;
    }

    /** When it came on sale first. */
    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public long priceFrom() {
        return priceFrom;
    }

    public String nameKey() {
        return nameKey;
    }

    public boolean isOnSale() {
        return status == ProductStatus.PUBLISHED;
    }

    public boolean isDeleted() {
        return status == ProductStatus.DELETED;
    }

    /** States it anew; false when nothing is different. */
    boolean change(ProductDetails changed, Instant now) {
        if (changed.equals(details)) {
            return false;
        }
        details = changed;
        priceFrom = changed.priceFrom().amount();
        nameKey = changed.nameKey();
        if (isOnSale()) {
            raise(now, meta -> new ProductChanged(meta, published()));
        }
        return true;
    }

    void publish(Instant now) {
        become(Move.PUBLISH);
        publishedAt = publishedAt == null ? now : publishedAt;
        raise(now, meta -> new ProductPublished(meta, published()));
    }

    void withdraw(Instant now) {
        become(Move.WITHDRAW);
        raise(now, meta -> new ProductWithdrawn(meta, id));
    }

    void delete(Instant now) {
        boolean wasOnSale = isOnSale();
        become(Move.DELETE);
        if (wasOnSale) {
            raise(now, meta -> new ProductWithdrawn(meta, id));
        }
    }

    void restore() {
        become(Move.RESTORE);
    }

    private void become(Move move) {
        status = status.after(move).orElseThrow(() -> new ProductMoveRefused(id, status, move));
    }

    private CatalogEvent.Product published() {
        return new CatalogEvent.Product(
                id,
                details.name(),
                details.brand(),
                details.categoryId(),
                details.skus().stream()
                        .map(it -> new CatalogEvent.Sku(it.id(), it.label(), it.price()))
                        .toList());
    }
}
