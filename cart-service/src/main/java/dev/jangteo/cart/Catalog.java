package dev.jangteo.cart;

import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.web.Unavailable;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the cart asks of the catalogue. When it does not answer, both throw {@link Unavailable}. */
public interface Catalog {

    /** Those of the variants the catalogue knows. */
    Map<SkuId, CatalogSku> find(Collection<SkuId> skus);

    /** The variants of a product; none when there is no such product. */
    List<CatalogSku> variantsOf(ProductId product);
}
