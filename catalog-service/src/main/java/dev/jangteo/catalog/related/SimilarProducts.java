package dev.jangteo.catalog.related;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.jangteo.catalog.index.SearchEngine;
import dev.jangteo.catalog.index.SearchSettings;
import dev.jangteo.catalog.index.SearchUnavailable;
import dev.jangteo.catalog.product.Product;
import dev.jangteo.catalog.product.ProductStatus;
import dev.jangteo.contracts.ProductId;
import java.util.List;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.search.Hit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Finds products like another one: by the search engine, or in the same category while that is away. */
@Component
class SimilarProducts {
    private static final Logger log = LoggerFactory.getLogger(SimilarProducts.class);

    /** The same shelf counts about as much as a telling word in common. */
    private static final float SAME_CATEGORY = 3;

    private final SearchEngine engine;
    private final MongoOperations mongo;
    private final String index;

    SimilarProducts(SearchEngine engine, MongoOperations mongo, SearchSettings settings) {
        this.engine = engine;
        this.mongo = mongo;
        this.index = settings.products();
    }

    /** So many products at most, the most similar first. */
    List<ProductId> to(Product product, int limit) {
        try {
            return alike(product, limit);
        } catch (SearchUnavailable e) {
            log.debug("similar products by category, as the search engine is away: {}", e.toString());
            return ofSameCategory(product, limit);
        }
    }

    private List<ProductId> alike(Product product, int limit) {
        var found = engine.ask(client -> client.search(
                search -> search.index(index)
                        .query(alike(product))
                        .source(source -> source.fetch(false))
                        .trackTotalHits(total -> total.enabled(false))
                        .size(limit),
                Void.class));
        return found.hits().hits().stream().map(Hit::id).map(ProductId::new).toList();
    }

    private Query alike(Product product) {
        var id = product.id().value();
        return BoolQuery.of(bool -> bool.filter(
                                on -> on.term(it -> it.field("onSale").value(FieldValue.TRUE)))
                        .mustNot(self -> self.ids(it -> it.values(id)))
                        .minimumShouldMatch("1")
                        .should(words -> words.moreLikeThis(it -> it.fields("name", "tags")
                                .like(like ->
                                        like.document(of -> of.index(index).id(id)))
                                .minTermFreq(1)
                                .minDocFreq(2)))
                        .should(category -> category.term(it -> it.field("categoryId")
                                .value(FieldValue.of(
                                        product.details().categoryId().value()))
                                .boost(SAME_CATEGORY))))
                .toQuery();
    }

    private List<ProductId> ofSameCategory(Product product, int limit) {
        var query = org.springframework.data.mongodb.core.query.Query.query(where("status")
                        .is(ProductStatus.PUBLISHED)
                        .and("details.categoryId")
                        .is(product.details().categoryId()))
                .with(Sort.by(Sort.Direction.DESC, "publishedAt", "_id"))
                .limit(limit);
        return mongo.find(query, Product.class).stream().map(Product::id).toList();
    }
}
