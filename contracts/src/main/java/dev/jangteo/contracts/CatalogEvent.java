package dev.jangteo.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What catalog-service tells: of products, keyed by product; of stock, keyed by SKU; of an order's stock, by order; of a
 * product's rating, by {@code product/rating}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CatalogEvent.ProductPublished.class, name = "ProductPublished"),
    @JsonSubTypes.Type(value = CatalogEvent.ProductChanged.class, name = "ProductChanged"),
    @JsonSubTypes.Type(value = CatalogEvent.ProductWithdrawn.class, name = "ProductWithdrawn"),
    @JsonSubTypes.Type(value = CatalogEvent.StockChanged.class, name = "StockChanged"),
    @JsonSubTypes.Type(value = CatalogEvent.StockCommitted.class, name = "StockCommitted"),
    @JsonSubTypes.Type(value = CatalogEvent.StockShort.class, name = "StockShort"),
    @JsonSubTypes.Type(value = CatalogEvent.StockLow.class, name = "StockLow"),
    @JsonSubTypes.Type(value = CatalogEvent.BackInStock.class, name = "BackInStock"),
    @JsonSubTypes.Type(value = CatalogEvent.ProductRated.class, name = "ProductRated")
})
public sealed interface CatalogEvent extends DomainEvent {
    String TOPIC = "catalog.events";

    @Override
    default String topic() {
        return TOPIC;
    }

    /** A variant as shoppers see it. */
    record Sku(SkuId skuId, String options, Money price) {}

    /** A product as shoppers see it. */
    record Product(
            ProductId productId, String name, @Nullable String brand, CategoryId categoryId, List<Sku> skus) {}

    /** The product is on sale. */
    record ProductPublished(EventMeta meta, Product product) implements CatalogEvent {
        @Override
        public String aggregateId() {
            return product.productId().value();
        }
    }

    /** A product on sale changed its words, options or prices. */
    record ProductChanged(EventMeta meta, Product product) implements CatalogEvent {
        @Override
        public String aggregateId() {
            return product.productId().value();
        }
    }

    /** The product is no longer on sale. */
    record ProductWithdrawn(EventMeta meta, ProductId productId) implements CatalogEvent {
        @Override
        public String aggregateId() {
            return productId.value();
        }
    }

    /** The units on hand of a variant changed by delivery, count or sale. */
    record StockChanged(EventMeta meta, SkuId skuId, ProductId productId, int onHand) implements CatalogEvent {
        @Override
        public String aggregateId() {
            return skuId.value();
        }
    }

    /** The units a confirmed order bought have left the stock for good. */
    record StockCommitted(EventMeta meta, OrderId orderId) implements CatalogEvent {
        @Override
        public String aggregateId() {
            return orderId.value();
        }
    }

    /** A confirmed order can't have its units: none of them was taken. */
    record StockShort(EventMeta meta, OrderId orderId, List<SkuId> skus) implements CatalogEvent {
        @Override
        public String aggregateId() {
            return orderId.value();
        }
    }

    /** The units on hand of a variant fell to the threshold, or below it. */
    record StockLow(EventMeta meta, SkuId skuId, ProductId productId, String name, int onHand, int threshold)
            implements CatalogEvent {
        @Override
        public String aggregateId() {
            return skuId.value();
        }
    }

    /**
     * A variant somebody had asked for can be bought again; one event for each who asked.
     *
     * @param alertId names the request that is hereby answered
     */
    record BackInStock(EventMeta meta, String alertId, UserId userId, SkuId skuId, ProductId productId, String name)
            implements CatalogEvent {
        @Override
        public String aggregateId() {
            return alertId;
        }
    }

    /**
     * Customers rate a product differently from before. Its rating is numbered by itself, apart from the product.
     *
     * @param average of the stars, 1 to 5, to two decimals; 0 when no review is left
     * @param count of the reviews that are shown
     */
    record ProductRated(EventMeta meta, ProductId productId, double average, int count) implements CatalogEvent {
        @Override
        public String aggregateId() {
            return productId.value() + "/rating";
        }
    }
}
