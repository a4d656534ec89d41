package dev.jangteo.catalog.related;

import dev.jangteo.catalog.product.Assortment;
import dev.jangteo.catalog.product.Product;
import dev.jangteo.catalog.product.ProductNotFound;
import dev.jangteo.catalog.product.ProductStatus;
import dev.jangteo.catalog.sales.AlsoBought;
import dev.jangteo.catalog.search.Browsing;
import dev.jangteo.catalog.search.Browsing.Listed;
import dev.jangteo.contracts.ProductId;
import java.util.List;
import org.springframework.stereotype.Service;

/** Finds what goes with a product. Only what is on sale now is shown, with the price and the stock of this moment. */
@Service
public class Relating {
    /** So many more are looked at than are asked for, as some may no longer be on sale. */
    private static final int SPARE = 10;

    private final Assortment assortment;
    private final SimilarProducts similar;
    private final AlsoBought alsoBought;
    private final Browsing browsing;

    Relating(Assortment assortment, SimilarProducts similar, AlsoBought alsoBought, Browsing browsing) {
        this.assortment = assortment;
        this.similar = similar;
        this.alsoBought = alsoBought;
        this.browsing = browsing;
    }

    /**
     * What goes with a product.
     *
     * @param first how many of each at most
     * @throws ProductNotFound when there is no such product, or none for shoppers yet
     */
    public Related of(ProductId id, int first) {
        var product = assortment
                .find(id)
                .filter(it -> it.status() != ProductStatus.DRAFT)
                .orElseThrow(() -> new ProductNotFound(id));
        return new Related(
                shown(similar.to(product, first + SPARE), product, first), shown(alsoBought.with(id), product, first));
    }

    private List<Listed> shown(List<ProductId> found, Product product, int first) {
        var others = found.stream()
                .filter(it -> !it.equals(product.id()))
                .limit(first + SPARE)
                .toList();
        return browsing.these(others).stream().limit(first).toList();
    }
}
