package dev.jangteo.gateway.catalog;

import dev.jangteo.contracts.SkuId;
import dev.jangteo.gateway.catalog.CatalogClient.FoundSku;
import dev.jangteo.gateway.catalog.CatalogClient.Lookup;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The pictures of variants, for lists that only know their ids: one question for all of them. */
@Component
public class Pictures {
    private static final int AT_MOST_IN_ONE_QUESTION = 500;

    private final CatalogClient catalog;

    Pictures(CatalogClient catalog) {
        this.catalog = catalog;
    }

    /** A picture's address for each variant that has one. */
    public Map<SkuId, String> of(Collection<SkuId> skus) {
        var asked = skus.stream().distinct().limit(AT_MOST_IN_ONE_QUESTION).toList();
        return catalog.lookup(new Lookup(asked)).skus().stream()
                .filter(it -> it.image() != null)
                .collect(Collectors.toMap(FoundSku::skuId, FoundSku::image));
    }
}
