package dev.jangteo.gateway.catalog;

import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.gateway.catalog.CatalogClient.Category;
import dev.jangteo.gateway.catalog.CatalogClient.Product;
import dev.jangteo.gateway.catalog.CatalogClient.ProductSort;
import dev.jangteo.gateway.catalog.CatalogClient.ProductSummary;
import dev.jangteo.gateway.catalog.CatalogClient.Sku;
import dev.jangteo.gateway.catalog.RelatedProducts.Wanted;
import dev.jangteo.gateway.catalog.SearchClient.Related;
import dev.jangteo.gateway.graphql.ChosenOption;
import dev.jangteo.gateway.graphql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Browsing, open to everybody. */
@Controller
class CatalogController {
    private static final ProductFilter EVERYTHING = new ProductFilter(null, null, null, null, null);

    private final CatalogClient catalog;

    CatalogController(CatalogClient catalog) {
        this.catalog = catalog;
    }

    @QueryMapping
    Connection<ProductSummary> products(
            @Argument @Nullable ProductFilter filter,
            @Argument ProductSort sort,
            @Argument int first,
            @Argument @Nullable String after) {
        var by = filter == null ? EVERYTHING : filter;
        return Connection.of(
                catalog.products(by.categoryId, by.brand, by.minPrice, by.maxPrice, by.inStock, sort, first, after));
    }

    @QueryMapping
    Product product(@Argument ProductId id) {
        return catalog.product(id);
    }

    @QueryMapping
    List<Category> categories() {
        return catalog.categories();
    }

    @SchemaMapping
    CompletableFuture<List<ProductSummary>> similar(
            Product product, @Argument int first, DataLoader<Wanted, Related> related) {
        return related.load(new Wanted(product.id(), first)).thenApply(Related::similar);
    }

    @SchemaMapping
    CompletableFuture<List<ProductSummary>> alsoBought(
            Product product, @Argument int first, DataLoader<Wanted, Related> related) {
        return related.load(new Wanted(product.id(), first)).thenApply(Related::alsoBought);
    }

    @SchemaMapping
    List<ChosenOption> options(Sku sku) {
        return ChosenOption.of(sku.options());
    }

    record ProductFilter(
            @Nullable CategoryId categoryId,
            @Nullable String brand,
            @Nullable Long minPrice,
            @Nullable Long maxPrice,
            @Nullable Boolean inStock) {}
}
