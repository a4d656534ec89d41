package dev.jangteo.gateway.catalog;

import static java.util.stream.Collectors.toMap;

import dev.jangteo.contracts.ProductId;
import dev.jangteo.gateway.catalog.SearchClient.Related;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What goes with a product. However many of its lists are asked for, the catalogue is asked once a product. */
@Component
class RelatedProducts {
    private final SearchClient search;

    RelatedProducts(SearchClient search, BatchLoaderRegistry loaders) {
        this.search = search;
        loaders.forTypePair(Wanted.class, Related.class)
                .registerMappedBatchLoader((wanted, _) -> Mono.fromCallable(() -> load(wanted)));
    }

    private Map<Wanted, Related> load(Set<Wanted> wanted) {
        var longest = wanted.stream().collect(toMap(Wanted::product, Wanted::first, Math::max));
        var found = longest.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, it -> search.related(it.getKey(), it.getValue())));
        return wanted.stream().collect(toMap(it -> it, it -> it.of(Objects.requireNonNull(found.get(it.product())))));
    }

    /** The first so many of each list of a product. */
    record Wanted(ProductId product, int first) {
        private Related of(Related all) {
            return new Related(
                    all.similar().stream().limit(first).toList(),
                    all.alsoBought().stream().limit(first).toList());
        }
    }
}
