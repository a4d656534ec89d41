package dev.jangteo.catalog.search;

import dev.jangteo.catalog.cache.CatalogCache;
import dev.jangteo.catalog.cache.RedisReads;
import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.catalog.product.Assortment;
import dev.jangteo.catalog.product.ProductNotFound;
import dev.jangteo.catalog.product.ProductStatus;
import dev.jangteo.catalog.sales.FiguresOfProducts;
import dev.jangteo.catalog.sales.ProductFigures;
import dev.jangteo.catalog.stock.Availability;
import dev.jangteo.catalog.stock.Shelving;
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
    private static final ProductFigures NONE_YET = new ProductFigures(0, 0, 0);

    private final ProductSearch search;
    private final Availability availability;
    private final Shelving shelving;
    private final RedisReads redis;
    private final Assortment assortment;
    private final Categorizing categories;
    private final CatalogCache cache;
    private final FiguresOfProducts figures;

    Browsing(
            ProductSearch search,
            Availability availability,
            Shelving shelving,
            RedisReads redis,
            Assortment assortment,
            Categorizing categories,
            CatalogCache cache,
            FiguresOfProducts figures) {
        this.search = search;
        this.availability = availability;
        this.shelving = shelving;
        this.redis = redis;
        this.assortment = assortment;
        this.categories = categories;
        this.cache = cache;
        this.figures = figures;
    }

    /**
     * One page of a list.
     *
     * @param inStockOnly leaves out what is sold out now; a page may then be short although more follow
     */
    public Page<Listed> list(ProductQuery query, boolean inStockOnly, @Nullable String after, int first) {
        var start = after == null ? null : position(query.sort(), after);
        return inStockOnly ? inStock(query, start, first) : page(query, search.find(query, start, first + 1), first);
    }

    /** The products on sale among these, in this order, as they are now; without those that are no longer on sale. */
    public List<Listed> these(List<ProductId> ids) {
        var products = assortment.findAll(ids);
        return listed(ids.stream()
                .map(products::get)
                .filter(it -> it != null && it.isOnSale())
                .map(ProductCard::of)
                .toList());
    }

    /** @throws ProductNotFound when there is none, or none for shoppers yet */
    public Viewed product(ProductId id) {
        var page = cache.get("product:" + id, ProductPage.class, () -> page(id));
        return new Viewed(page, available(page));
    }

    private Map<SkuId, Integer> available(ProductPage page) {
        return units(page.details().skus().stream().map(it -> it.id()).toList());
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
        var found = new ArrayList<Placed>();
        var place = start;
        for (int seen = 0; seen < SKIPPED_AT_MOST; seen += BATCH) {
            var batch = search.find(query, place, BATCH);
            found.addAll(inStock(batch));
            if (found.size() > first || batch.size() < BATCH) {
                return page(query, found, first);
            }
            place = batch.getLast().position();
        }
        return new Page<>(listed(cards(found)), place == null ? null : cursor(query, place), true);
    }

    private Page<Listed> page(ProductQuery query, List<Placed> found, int first) {
        var page = Page.of(found, first, it -> cursor(query, it.position()));
        return new Page<>(listed(cards(page.items())), page.endCursor(), page.hasNextPage());
    }

    private List<Placed> inStock(List<Placed> batch) {
        var units = unitsOf(cards(batch));
        return batch.stream().filter(it -> canBeHad(it.card(), units)).toList();
    }

    private List<Listed> listed(List<ProductCard> cards) {
        var units = unitsOf(cards);
        var known = figures.of(cards.stream().map(ProductCard::id).toList());
        return cards.stream()
                .map(it -> new Listed(it, canBeHad(it, units), known.getOrDefault(it.id(), NONE_YET)))
                .toList();
    }

    private Map<SkuId, Integer> unitsOf(List<ProductCard> cards) {
        return units(cards.stream().flatMap(it -> it.skuIds().stream()).toList());
    }

    /** While Redis is away, what lies on the shelves: some of it may be promised, which only who orders has to know. */
    private Map<SkuId, Integer> units(List<SkuId> skus) {
        return redis.ask(() -> availability.of(skus)).orElseGet(() -> shelving.onHand(skus));
    }

    private static boolean canBeHad(ProductCard card, Map<SkuId, Integer> units) {
        return card.skuIds().stream().anyMatch(sku -> units.getOrDefault(sku, 0) > 0);
    }

    private static List<ProductCard> cards(List<Placed> placed) {
        return placed.stream().map(Placed::card).toList();
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

    /** A product in a list, whether any of it can be had now, and what others made of it. */
    public record Listed(ProductCard card, boolean inStock, ProductFigures figures) {}

    /** A product's page, and how many of each SKU can be had now. */
    public record Viewed(ProductPage page, Map<SkuId, Integer> available) {}
}
