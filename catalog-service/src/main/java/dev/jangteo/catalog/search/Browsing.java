package dev.jangteo.catalog.search;

import dev.jangteo.catalog.cache.CatalogCache;
import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.catalog.product.Assortment;
import dev.jangteo.catalog.product.ProductNotFound;
import dev.jangteo.catalog.product.ProductStatus;
import dev.jangteo.catalog.stock.Availability;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.web.Cursor;
import dev.jangteo.platform.web.InvalidCursor;
import dev.jangteo.platform.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What shoppers see: lists and product pages, with the stock of this moment. */
@Service
public class Browsing {
    /** How many sold-out products one request skips at most before it hands out what it has. */
    static final int SKIPPED_AT_MOST = 1_000;

    private static final int BATCH = 100;

    private final ProductSearch search;
    private final Availability availability;
    private final Assortment assortment;
    private final Categorizing categories;
    private final CatalogCache cache;

    Browsing(
            ProductSearch search,
            Availability availability,
            Assortment assortment,
            Categorizing categories,
            CatalogCache cache) {
        this.search = search;
        this.availability = availability;
        this.assortment = assortment;
        this.categories = categories;
        this.cache = cache;
    }

    /**
     * One page of a list.
     *
     * @param inStockOnly leaves out what is sold out now; a page may then be short although more follow
     */
    public Page<Listed> list(ProductQuery query, boolean inStockOnly, @Nullable String after, int first) {
        var start = after == null ? null : position(query.sort(), after);
        return inStockOnly
                ? inStock(query, start, first)
                : Page.of(
                        listed(search.find(query, start, first + 1)),
                        first,
                        it -> cursor(query, it.card().position()));
    }

    /** @throws ProductNotFound when there is none, or none for shoppers yet */
    public Viewed product(ProductId id) {
        var page = cache.get("product:" + id, ProductPage.class, () -> page(id));
        return new Viewed(page, available(page));
    }

    private Map<SkuId, Integer> available(ProductPage page) {
        return availability.of(page.details().skus().stream().map(it -> it.id()).toList());
    }

    private ProductPage page(ProductId id) {
        var product = assortment
                .find(id)
                .filter(it -> it.status() != ProductStatus.DRAFT)
                .orElseThrow(() -> new ProductNotFound(id));
        return new ProductPage(
                id,
                product.status(),
                product.details(),
                categories.tree().breadcrumb(product.details().categoryId()));
    }

    private Page<Listed> inStock(ProductQuery query, @Nullable Position start, int first) {
        var found = new ArrayList<Listed>();
        var place = start;
        for (int seen = 0; seen < SKIPPED_AT_MOST; seen += BATCH) {
            var batch = search.find(query, place, BATCH);
            listed(batch).stream().filter(Listed::inStock).forEach(found::add);
            if (found.size() > first || batch.size() < BATCH) {
                return Page.of(found, first, it -> cursor(query, it.card().position()));
            }
            place = batch.getLast().position();
        }
        return new Page<>(found, place == null ? null : cursor(query, place), true);
    }

    private List<Listed> listed(List<ProductCard> cards) {
        var units = availability.of(
                cards.stream().flatMap(it -> it.skuIds().stream()).toList());
        return cards.stream()
                .map(card -> new Listed(card, card.skuIds().stream().anyMatch(sku -> units.getOrDefault(sku, 0) > 0)))
                .toList();
    }

    private static String cursor(ProductQuery query, Position position) {
        return Cursor.encode(query.sort().name(), position.key(), position.id().value());
    }

    private static Position position(ProductSort sort, String cursor) {
        var keys = Cursor.decode(cursor, 3);
        if (!keys.getFirst().equals(sort.name())) {
            throw new InvalidCursor();
        }
        try {
            return new Position(keys.get(1), new ProductId(keys.get(2)));
        } catch (IllegalArgumentException e) {
            throw new InvalidCursor();
        }
    }

    /** A product in a list, and whether any of it can be had now. */
    public record Listed(ProductCard card, boolean inStock) {}

    /** A product's page, and how many of each SKU can be had now. */
    public record Viewed(ProductPage page, Map<SkuId, Integer> available) {}
}
