package dev.jangteo.catalog.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jangteo.catalog.cache.CatalogCache;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers what was found until the catalogue changes. */
@Component
class CachedProductSearch implements ProductSearch {
    /** As JSON needs a name for a list of products. */
    record Found(List<Placed> products) {}

    private final MongoProductSearch search;
    private final CatalogCache cache;

    CachedProductSearch(MongoProductSearch search, CatalogCache cache) {
        this.search = search;
        this.cache = cache;
    }

    @Override
    public List<Placed> find(ProductQuery query, @Nullable Position after, int limit) {
        var question = UUID.nameUUIDFromBytes((query + "|" + after + "|" + limit).getBytes(UTF_8));
        return cache.get("list:" + question, Found.class, () -> new Found(search.find(query, after, limit)))
                .products();
    }
}
