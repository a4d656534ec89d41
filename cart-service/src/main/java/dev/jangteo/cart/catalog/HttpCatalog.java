package dev.jangteo.cart.catalog;

import dev.jangteo.cart.Catalog;
import dev.jangteo.cart.CatalogSku;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.clients.PeerRefusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Catalog-service, in the cart's words. */
@Component
class HttpCatalog implements Catalog {
    private final CatalogClient client;

    HttpCatalog(CatalogClient client) {
        this.client = client;
    }

    @Override
    public Map<SkuId, CatalogSku> find(Collection<SkuId> skus) {
        return client.lookup(new CatalogClient.Lookup(skus)).skus().stream()
                .map(HttpCatalog::inOurWords)
                .collect(Collectors.toMap(CatalogSku::skuId, Function.identity()));
    }

    @Override
    public List<CatalogSku> variantsOf(ProductId product) {
        try {
            return client.skusOf(product).skus().stream()
                    .map(HttpCatalog::inOurWords)
                    .toList();
        } catch (PeerRefusal e) {
            if (e.status() == HttpStatus.NOT_FOUND.value()) {
                return List.of();
            }
            throw e;
        }
    }

    private static CatalogSku inOurWords(CatalogClient.Sku sku) {
        return new CatalogSku(
                sku.skuId(),
                sku.productId(),
                sku.name(),
                Objects.requireNonNullElse(sku.options(), Map.of()),
                sku.image(),
                sku.price(),
                sku.onSale(),
                sku.available());
    }
}
