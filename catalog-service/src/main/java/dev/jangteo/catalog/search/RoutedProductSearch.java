package dev.jangteo.catalog.search;

import dev.jangteo.catalog.index.SearchUnavailable;
import dev.jangteo.catalog.product.Assortment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds lists of a small catalogue in MongoDB, of a large one in the search index; in MongoDB also while the search
 * engine is away. A place in a list is the same in both.
 */
@Primary
@Component
class RoutedProductSearch implements ProductSearch {
    private static final Logger log = LoggerFactory.getLogger(RoutedProductSearch.class);

    private final CachedProductSearch mongo;
    private final IndexedProductSearch index;
    private final Assortment assortment;
    private final ListSettings settings;
    private volatile boolean isLarge;

    RoutedProductSearch(
            CachedProductSearch mongo, IndexedProductSearch index, Assortment assortment, ListSettings settings) {
        this.mongo = mongo;
        this.index = index;
        this.assortment = assortment;
        this.settings = settings;
    }

    /** Now and then: it may cost as much as a list. */
    @Scheduled(fixedRateString = "${jangteo.catalog.lists.count-every:1m}")
    void look() {
        isLarge = assortment.hasMoreOnSaleThan(settings.mongodbUpTo());
    }

    @Override
    public List<Placed> find(ProductQuery query, @Nullable Position after, int limit) {
        if (isLarge) {
            try {
                return index.find(query, after, limit);
            } catch (SearchUnavailable e) {
                log.debug("a list is found without the search engine", e);
            }
        }
        return mongo.find(query, after, limit);
    }
}
