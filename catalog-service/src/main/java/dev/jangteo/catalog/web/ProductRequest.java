package dev.jangteo.catalog.web;

import static java.util.Objects.requireNonNullElse;

import dev.jangteo.catalog.product.ProductDetails;
import dev.jangteo.catalog.product.ProductEntry;
import dev.jangteo.catalog.product.ProductRuleBroken;
import dev.jangteo.catalog.product.Sku;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product as an administrator states it.
 *
 * @param optionNames what there is to choose; when left out, what the first SKU names
 */
record ProductRequest(
        @Nullable ProductId id,
        @NotBlank @Size(max = 200) String name,
        @Size(max = 20_000) @Nullable String description,
        @Size(max = 100) @Nullable String brand,
        @NotNull CategoryId categoryId,
        @Size(max = 30) @Nullable List<@NotBlank @Size(max = 50) String> tags,
        @Size(max = 20) @Nullable List<@NotNull @Size(max = 500) @Pattern(regexp = "(https?://|/)\\S+") String> images,
        @Size(max = 5) @Nullable List<@NotBlank @Size(max = 50) String> optionNames,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid SkuRequest> skus) {

    /**
     * A SKU as an administrator states it.
     *
     * @param onHand units to begin with; only for a SKU that is new
     */
    record SkuRequest(
            @Nullable SkuId id,
            @Nullable Map<@NotBlank @Size(max = 50) String, @NotBlank @Size(max = 100) String> options,
            @NotNull Money price,
            @PositiveOrZero @Max(1_000_000_000) @Nullable Integer onHand) {

        private Map<String, String> choice() {
            return requireNonNullElse(options, Map.of());
        }
    }

    /**
     * @param at where the request stands in an array; empty when it stands alone
     * @throws ProductRuleBroken when a SKU names other options than the product
     */
    ProductEntry entry(ProductId product, String at) {
        var names = optionNames == null ? List.copyOf(skus.getFirst().choice().keySet()) : optionNames;
        var variants = new ArrayList<Sku>();
        var firstUnits = new HashMap<SkuId, Integer>();
        for (int i = 0; i < skus.size(); i++) {
            var sku = sku(product, skus.get(i), names, at + "skus[" + i + "].");
            variants.add(sku);
            firstUnits.put(sku.id(), requireNonNullElse(skus.get(i).onHand(), 0));
        }
        var details = new ProductDetails(
                name.strip(),
                requireNonNullElse(description, ""),
                brand,
                categoryId,
                requireNonNullElse(tags, List.of()),
                requireNonNullElse(images, List.of()),
                names,
                variants);
        return new ProductEntry(product, details, firstUnits);
    }

    private static Sku sku(ProductId product, SkuRequest sku, List<String> names, String at) {
        var choice = sku.choice();
        if (!choice.keySet().equals(new HashSet<>(names))) {
            throw new ProductRuleBroken("sku-options-mismatch", at + "options");
        }
        var options = names.stream().map(choice::get).toList();
        return new Sku(requireNonNullElse(sku.id(), Sku.idFor(product, options)), options, sku.price());
    }
}
