package dev.jangteo.catalog.index;

import static java.util.stream.Collectors.toMap;

import dev.jangteo.catalog.product.Assortment;
import dev.jangteo.catalog.product.Product;
import dev.jangteo.catalog.product.ProductStatus;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.platform.BackgroundPace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Holds every document against its product now and then, and refreshes those that differ: figures that fade with time,
 * and what an event that was lost or put aside has left behind. One instance at a time does it.
 */
@Component
class Comparing {
    private static final Logger log = LoggerFactory.getLogger(Comparing.class);
    private static final String COMPARED = "catalog:index:compared";

    private final ProductIndices indices;
    private final Indexing indexing;
    private final SearchDocuments documents;
    private final Assortment assortment;
    private final StringRedisTemplate redis;
    private final SearchSettings settings;
    private final Duration every;
    private final Chore chore = new Chore("comparing the search index with the products");

    Comparing(
            ProductIndices indices,
            Indexing indexing,
            SearchDocuments documents,
            Assortment assortment,
            StringRedisTemplate redis,
            SearchSettings settings,
            @Value("${jangteo.catalog.search.compare-every:10m}") Duration every) {
        this.indices = indices;
        this.indexing = indexing;
        this.documents = documents;
        this.assortment = assortment;
        this.redis = redis;
        this.settings = settings;
        this.every = every;
    }

    @Scheduled(
            initialDelayString = "${jangteo.catalog.search.compare-every:10m}",
            fixedRateString = "${jangteo.catalog.search.compare-every:10m}")
    void compareInTurn() {
        chore.run(() -> {
            if (Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(COMPARED, "", every.dividedBy(2)))) {
                compare(BackgroundPace.leisurely());
            }
        });
    }

    /** How many documents differed. */
    int compare() {
        return compare(BackgroundPace.urgent());
    }

    private int compare(BackgroundPace pace) {
        var index = indices.live();
        if (index.isEmpty()) {
            return 0;
        }
        int differing = refreshDiffering(index.get(), pace) + refreshWithdrawn(index.get(), pace);
        if (differing > 0) {
            log.info("search index {}: {} documents were not as their products, and are now", index.get(), differing);
        }
        return differing;
    }

    private int refreshDiffering(String index, BackgroundPace pace) {
        int differing = 0;
        List<Product> some;
        @Nullable ProductId after = null;
        do {
            some = assortment.list(ProductStatus.PUBLISHED, after, settings.batch());
            var expected = documents.of(some).stream().collect(toMap(SearchDocument::productId, it -> it));
            var found = indices.get(index, expected.keySet());
            var wrong = new ArrayList<ProductId>();
            expected.forEach((id, document) -> {
                if (!document.equals(found.get(id))) {
                    wrong.add(id);
                }
            });
            indexing.refresh(wrong);
            differing += wrong.size();
            after = some.isEmpty() ? null : some.getLast().id();
            pace.rest();
        } while (some.size() == settings.batch());
        return differing;
    }

    private int refreshWithdrawn(String index, BackgroundPace pace) {
        int differing = 0;
        List<ProductId> some;
        @Nullable ProductId after = null;
        do {
            some = indices.onSale(index, after, settings.batch());
            var products = assortment.findAll(some);
            var wrong = some.stream()
                    .filter(it -> !products.containsKey(it) || !products.get(it).isOnSale())
                    .toList();
            indexing.refresh(wrong);
            differing += wrong.size();
            after = some.isEmpty() ? null : some.getLast();
            pace.rest();
        } while (some.size() == settings.batch());
        return differing;
    }
}
