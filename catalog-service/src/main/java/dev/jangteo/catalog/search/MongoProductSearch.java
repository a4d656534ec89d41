package dev.jangteo.catalog.search;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.catalog.product.Product;
import dev.jangteo.catalog.product.ProductStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reads the product documents themselves: the shop window needs no search engine. */
@Component
class MongoProductSearch implements ProductSearch {
    private final MongoOperations mongo;
    private final Categorizing categories;

    MongoProductSearch(MongoOperations mongo, Categorizing categories) {
        this.mongo = mongo;
        this.categories = categories;
    }

    @Override
    public List<Placed> find(ProductQuery query, @Nullable Position after, int limit) {
        var key = SortKey.of(query.sort());
        var all = filters(query);
        if (after != null) {
            all.add(beyond(key, after));
        }
        var found = Query.query(new Criteria().andOperator(all))
                .with(Sort.by(key.direction(), key.field(), "_id"))
                .limit(limit);
        return mongo.find(found, Product.class).stream()
                .map(it -> new Placed(ProductCard.of(it), key.of(it)))
                .toList();
    }

    private List<Criteria> filters(ProductQuery query) {
        var filters = new ArrayList<Criteria>();
        filters.add(where("status").is(ProductStatus.PUBLISHED));
        if (query.brand() != null) {
            filters.add(where("details.brand").is(query.brand()));
        }
        if (query.minPrice() != null) {
            filters.add(where("priceFrom").gte(query.minPrice()));
        }
        if (query.maxPrice() != null) {
            filters.add(where("priceFrom").lte(query.maxPrice()));
        }
        if (query.category() != null) {
            filters.add(where("details.categoryId").in(categories.tree().subtree(query.category())));
        }
        return filters;
    }

    private static Criteria beyond(SortKey key, Position after) {
        var value = key.valueAt(after);
        return key.direction().isAscending()
                ? new Criteria()
                        .orOperator(
                                where(key.field()).gt(value),
                                where(key.field()).is(value).and("_id").gt(after.id()))
                : new Criteria()
                        .orOperator(
                                where(key.field()).lt(value),
                                where(key.field()).is(value).and("_id").lt(after.id()));
    }
}
