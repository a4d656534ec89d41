package dev.jangteo.catalog.product;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.jangteo.catalog.cache.CatalogCache;
import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.catalog.category.CategoryTree;
import dev.jangteo.catalog.stock.Shelving;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.platform.events.Retry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;

/** What the shop sells: administrators add products, change them, and bring them on and off sale. */
@Service
public class Assortment {
    private final Products products;
    private final Categorizing categories;
    private final Shelving shelving;
    private final CatalogCache cache;
    private final MongoOperations mongo;
    private final Clock clock;

    Assortment(
            Products products,
            Categorizing categories,
            Shelving shelving,
            CatalogCache cache,
            MongoOperations mongo,
            Clock clock) {
        this.products = products;
        this.categories = categories;
        this.shelving = shelving;
        this.cache = cache;
        this.mongo = mongo;
        this.clock = clock;
    }

    public Optional<Product> find(ProductId id) {
        return products.findById(id).filter(it -> !it.isDeleted());
    }

    /** The products with these ids, deleted ones left out. */
    public Map<ProductId, Product> findAll(Collection<ProductId> ids) {
        return products.findAllById(ids).stream().filter(it -> !it.isDeleted()).collect(toMap(Product::id, identity()));
    }

    /**
     * Products by id, for administrators.
     *
     * @param status only these; none for all but deleted ones
     * @param after the id to go on from; none for the beginning
     */
    public List<Product> list(@Nullable ProductStatus status, @Nullable ProductId after, int limit) {
        var statuses = status == null ? EnumSet.complementOf(EnumSet.of(ProductStatus.DELETED)) : EnumSet.of(status);
        return after == null
                ? products.findByStatusInOrderById(statuses, Limit.of(limit))
                : products.findByStatusInAndIdGreaterThanOrderById(statuses, after, Limit.of(limit));
    }

    /** How many products are on sale. */
    public long onSale() {
        return products.countByStatus(ProductStatus.PUBLISHED);
    }

    /** Whether more products than that are on sale; they are counted no further. */
    public boolean hasMoreOnSaleThan(int number) {
        var onSale = query(where("status").is(ProductStatus.PUBLISHED)).limit(number + 1);
        return mongo.count(onSale, Product.class) > number;
    }

    /**
     * Products on sale by id, in some categories.
     *
     * @param after the id to go on from; none for the beginning
     */
    public List<Product> onSaleIn(Collection<CategoryId> categories, @Nullable ProductId after, int limit) {
        return after == null
                ? products.findByStatusAndDetailsCategoryIdInOrderById(
                        ProductStatus.PUBLISHED, categories, Limit.of(limit))
                : products.findByStatusAndDetailsCategoryIdInAndIdGreaterThanOrderById(
                        ProductStatus.PUBLISHED, categories, after, Limit.of(limit));
    }

    public boolean hasProductsIn(CategoryId category) {
        return products.existsByDetailsCategoryIdAndStatusNot(category, ProductStatus.DELETED);
    }

    /** Adds a draft. Its SKUs' shelves are opened first: a SKU never lacks one. */
    public Product create(ProductEntry entry) {
        check(entry, categories.tree(), "");
        shelving.open(entry.shelves());
        try {
            return products.insert(Product.draft(entry.id(), entry.details()));
        } catch (DuplicateKeyException e) {
            throw new ProductExists(entry.id());
        }
    }

    /** States a product anew. A SKU left out is no longer sold; its shelf stays for the orders that hold it. */
    public Product change(ProductEntry entry) {
        if (find(entry.id()).isEmpty()) {
            throw new ProductNotFound(entry.id());
        }
        check(entry, categories.tree(), "");
        shelving.open(entry.shelves());
        return change(entry.id(), it -> it.change(entry.details(), clock.instant()));
    }

    public Product publish(ProductId id) {
        return change(id, it -> it.publish(clock.instant()));
    }

    public Product withdraw(ProductId id) {
        return change(id, it -> it.withdraw(clock.instant()));
    }

    public void delete(ProductId id) {
        change(id, it -> it.delete(clock.instant()));
    }

    /** Brings all to the state handed in, on sale at once. The same twice changes nothing. */
    public ImportResult importAll(List<ProductEntry> entries) {
        checkAll(entries);
        shelving.open(entries.stream().flatMap(it -> it.shelves().stream()).toList());
        var known = products.findAllById(entries.stream().map(ProductEntry::id).toList()).stream()
                .collect(toMap(Product::id, identity()));
        var fresh = new ArrayList<ProductEntry>();
        for (var entry : entries) {
            var product = known.get(entry.id());
            if (product == null) {
                fresh.add(entry);
            } else {
                bringOnSale(entry, product);
            }
        }
        addOnSale(fresh);
        cache.nextGeneration();
        return new ImportResult(fresh.size(), known.size());
    }

    /** All by one write; one by one when somebody else adds some of them meanwhile. */
    private void addOnSale(List<ProductEntry> entries) {
        try {
            products.insert(entries.stream().map(this::onSale).toList());
        } catch (DuplicateKeyException e) {
            entries.forEach(it -> bringOnSale(it, Product.draft(it.id(), it.details())));
        }
    }

    private Product onSale(ProductEntry entry) {
        var product = Product.draft(entry.id(), entry.details());
        product.publish(clock.instant());
        return product;
    }

    private void bringOnSale(ProductEntry entry, Product product) {
        try {
            bring(product, entry);
        } catch (OptimisticLockingFailureException | DuplicateKeyException e) {
            Retry.onConflict(() -> bring(products.findById(entry.id()).orElseThrow(), entry));
        }
    }

    private Product bring(Product product, ProductEntry entry) {
        if (product.isDeleted()) {
            product.restore();
        }
        boolean changed = product.change(entry.details(), clock.instant());
        if (product.isOnSale()) {
            return changed ? products.save(product) : product;
        }
        product.publish(clock.instant());
        return products.save(product);
    }

    private Product change(ProductId id, Consumer<Product> change) {
        var changed = Retry.onConflict(() -> {
            var product = find(id).orElseThrow(() -> new ProductNotFound(id));
            change.accept(product);
            return products.save(product);
        });
        cache.nextGeneration();
        return changed;
    }

    private void checkAll(List<ProductEntry> entries) {
        var tree = categories.tree();
        var ids = new HashSet<ProductId>();
        for (int i = 0; i < entries.size(); i++) {
            var at = "[" + i + "].";
            check(entries.get(i), tree, at);
            if (!ids.add(entries.get(i).id())) {
                throw new ProductRuleBroken("product-id-repeated", at + "id");
            }
        }
    }

    private static void check(ProductEntry entry, CategoryTree tree, String at) {
        entry.details().check(at);
        if (tree.find(entry.details().categoryId()).isEmpty()) {
            throw new ProductRuleBroken("category-unknown", at + "categoryId");
        }
    }
}
