package dev.jangteo.catalog.offer;

import dev.jangteo.catalog.product.Assortment;
import dev.jangteo.catalog.product.Product;
import dev.jangteo.catalog.product.ProductNotFound;
import dev.jangteo.catalog.product.ProductStatus;
import dev.jangteo.catalog.product.Sku;
import dev.jangteo.catalog.stock.Availability;
import dev.jangteo.catalog.stock.Shelving;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Looks SKUs up, by id on every step: shelf, product, availability. */
@Service
public class Offers {
    private final Shelving shelving;
    private final Assortment assortment;
    private final Availability availability;

    Offers(Shelving shelving, Assortment assortment, Availability availability) {
        this.shelving = shelving;
        this.assortment = assortment;
        this.availability = availability;
    }

    /** A product's SKU. */
    record Found(Product product, Sku sku) {}

    /** The SKUs with these ids, in their order; those that are not there are left out. */
    public List<Offer> lookup(Collection<SkuId> skus) {
        var found = find(skus);
        var available = availability.of(found.keySet());
        return skus.stream()
                .distinct()
                .flatMap(it -> Optional.ofNullable(found.get(it)).stream())
                .map(it -> Offer.of(
                        it.product(), it.sku(), available.getOrDefault(it.sku().id(), 0)))
                .toList();
    }

    /** All SKUs of a product that is or was on sale. */
    public List<Offer> ofProduct(ProductId id) {
        var product = assortment
                .find(id)
                .filter(it -> it.status() != ProductStatus.DRAFT)
                .orElseThrow(() -> new ProductNotFound(id));
        var skus = product.details().skus();
        var available = availability.of(skus.stream().map(Sku::id).toList());
        return skus.stream()
                .map(it -> Offer.of(product, it, available.getOrDefault(it.id(), 0)))
                .toList();
    }

    Map<SkuId, Found> find(Collection<SkuId> skus) {
        var owners = shelving.owners(skus);
        var products = assortment.findAll(owners.values().stream().distinct().toList());
        var found = new HashMap<SkuId, Found>();
        owners.forEach((sku, owner) -> Optional.ofNullable(products.get(owner))
                .flatMap(product -> product.details().sku(sku).map(it -> new Found(product, it)))
                .ifPresent(it -> found.put(sku, it)));
        return found;
    }
}
