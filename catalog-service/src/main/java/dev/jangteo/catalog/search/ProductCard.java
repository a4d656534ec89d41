package dev.jangteo.catalog.search;

import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product in a list.
 *
 * @param position its place in the list it was found for
 */
public record ProductCard(
        ProductId id,
        String name,
        @Nullable String brand,
        CategoryId categoryId,
        @Nullable String image,
        Money priceFrom,
        List<SkuId> skuIds,
        Position position) {}
