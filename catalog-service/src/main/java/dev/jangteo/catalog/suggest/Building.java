package dev.jangteo.catalog.suggest;

import static java.util.stream.Gatherers.windowFixed;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.jangteo.catalog.cache.CatalogCache;
import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.catalog.product.Product;
import dev.jangteo.catalog.product.ProductStatus;
import dev.jangteo.catalog.sales.FiguresOfProducts;
import dev.jangteo.catalog.suggest.SuggestionIndex.Built;
import dev.jangteo.platform.locks.DistributedLock;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Builds all suggestions anew from what is on sale and what is searched for. One instance does it at a time; should two,
 * the last one's index is seen, and either is complete.
 */
@Component
public class Building {
    private static final Logger log = LoggerFactory.getLogger(Building.class);
    private static final int AT_ONCE = 500;
    private static final String LOCK = "'suggestions'";
    private static final String LEASE = "30m";

    private final MongoOperations mongo;
    private final Categorizing categories;
    private final FiguresOfProducts figures;
    private final PopularSearches popular;
    private final SuggestionIndex index;
    private final CatalogCache cache;
    private final SuggestSettings settings;
    private final Clock clock;

    Building(
            MongoOperations mongo,
            Categorizing categories,
            FiguresOfProducts figures,
            PopularSearches popular,
            SuggestionIndex index,
            CatalogCache cache,
            SuggestSettings settings,
            Clock clock) {
        this.mongo = mongo;
        this.categories = categories;
        this.figures = figures;
        this.popular = popular;
        this.index = index;
        this.cache = cache;
        this.settings = settings;
        this.clock = clock;
    }

    /** Builds unless what there is will do for now. */
    @DistributedLock(key = LOCK, waitFor = "0s", lease = LEASE)
    void buildIfDue() {
        var source = source();
        if (isDue(index.current(), source)) {
            build(source);
        }
    }

    /**
     * Builds whatever there is, after the build that may be under way.
     *
     * @throws dev.jangteo.platform.locks.LockBusy when that one takes longer than a minute
     */
    @DistributedLock(key = LOCK, waitFor = "1m", lease = LEASE)
    public void build() {
        build(source());
    }

    private String source() {
        return cache.generation() + " " + index.edition();
    }

    private boolean isDue(Optional<Built> current, String source) {
        if (current.isEmpty()) {
            return true;
        }
        var age = Duration.between(current.get().at(), clock.instant());
        if (age.compareTo(settings.rest(current.get().took())) < 0) {
            return false;
        }
        return !source.equals(current.get().source()) || age.compareTo(settings.renewAfter()) >= 0;
    }

    /** The source is told before anything is read: what changes meanwhile makes the next build due. */
    private void build(String source) {
        var began = clock.instant();
        var name = index.begin();
        int products = fill(name);
        var took = Duration.between(began, clock.instant());
        index.publish(new Built(name, source, began, took));
        log.info("suggestions built from {} products in {} ms: {}", products, took.toMillis(), name);
    }

    private int fill(String name) {
        try {
            var book = new PhraseBook(categories.tree(), settings.phrasesAtMost());
            int products = addProducts(name, book);
            popular.ofLastHours().forEach(it -> book.addSearch(it.text(), it.times()));
            book.documents().gather(windowFixed(AT_ONCE)).forEach(it -> index.add(name, it));
            return products;
        } catch (RuntimeException e) {
            index.giveUp(name, e);
            throw e;
        }
    }

    private int addProducts(String name, PhraseBook book) {
        var published = query(where("status").is(ProductStatus.PUBLISHED)).cursorBatchSize(AT_ONCE);
        try (var onSale = mongo.stream(published, Product.class)) {
            return onSale.gather(windowFixed(AT_ONCE))
                    .mapToInt(some -> {
                        index.add(name, documents(some, book));
                        return some.size();
                    })
                    .sum();
        }
    }

    private List<SuggestionDocument> documents(List<Product> products, PhraseBook book) {
        var known = figures.of(products.stream().map(Product::id).toList());
        var documents = new ArrayList<SuggestionDocument>();
        for (var product : products) {
            var its = known.get(product.id());
            int sold = its == null ? 0 : its.sold();
            book.add(product.details(), sold);
            ProductName.shown(product.details().name())
                    .map(it -> SuggestionDocument.of(Suggestion.product(it, product.id()), sold))
                    .ifPresent(documents::add);
        }
        return documents;
    }
}
