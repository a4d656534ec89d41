package dev.jangteo.catalog.product;

import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.SkuId;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that an administrator states of a product. */
public record ProductDetails(
        String name,
        String description,
        @Nullable String brand,
        CategoryId categoryId,
        List<String> tags,
        List<String> images,
        List<String> optionNames,
        List<Sku> skus) {

    public ProductDetails {
        tags = List.copyOf(tags);
        images = List.copyOf(images);
        optionNames = List.copyOf(optionNames);
        skus = List.copyOf(skus);
    }

    public Optional<Sku> sku(SkuId id) {
        return skus.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    public Money priceFrom() {
        return Collections.min(skus.stream().map(Sku::price).toList());
    }

    public Optional<String> firstImage() {
        return images.stream().findFirst();
    }

    /** The product's name with what tells the SKU from its siblings: {@code 무선 헤드폰 (블랙)}. */
    public String nameOf(Sku sku) {
        return sku.options().isEmpty() ? name : name + " (" + sku.label() + ")";
    }

    /** What lists by name are sorted by: lower case in compatibility-composed form (NFKC), trimmed. */
    public String nameKey() {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /**
     * @param at where it stands in what was handed in: empty, or {@code [3].}
     * @throws ProductRuleBroken naming the field
     */
    void check(String at) {
        require(!skus.isEmpty(), "no-skus", at + "skus");
        require(new HashSet<>(optionNames).size() == optionNames.size(), "option-names-repeated", at + "optionNames");
        var ids = new HashSet<SkuId>();
        var choices = new HashSet<List<String>>();
        for (int i = 0; i < skus.size(); i++) {
            var sku = skus.get(i);
            var line = at + "skus[" + i + "].";
            require(sku.options().size() == optionNames.size(), "sku-options-mismatch", line + "options");
            require(choices.add(sku.options()), "sku-options-repeated", line + "options");
            require(ids.add(sku.id()), "sku-id-repeated", line + "id");
            require(sku.price().amount() > 0, "sku-price-not-positive", line + "price");
            require(
                    sku.price().currency().equals(skus.getFirst().price().currency()),
                    "currencies-mixed",
                    line + "price");
        }
    }

    private static void require(boolean holds, String rule, String field) {
        if (!holds) {
            throw new ProductRuleBroken(rule, field);
        }
    }
}
