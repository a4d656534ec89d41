package dev.jangteo.catalog.index;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product as the search engine holds it; its fields are those of {@code search/products.json}. It finds, filters and
 * ranks: what shoppers are shown comes from the catalogue itself.
 *
 * @param onSale everything else is empty when it is not
 * @param categoryIds the category and all above it
 * @param optionValues {@code 색상:블랙}, to filter and count by
 * @param optionText the options' values, and what quantities are called otherwise, to be found by
 * @param publishedAt epoch milliseconds
 * @param inStock any SKU can be had
 * @param rating the average; 0 when there is none
 * @param standing the rating as far as it is well-founded, see {@link SearchDocuments}
 * @param sold units sold lately
 * @param joined names without their spaces, found by their parts whatever the spacing
 * @param jamo words letter by letter, found in spite of typos
 * @param initials the words' first consonants
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SearchDocument(
        ProductId productId,
        boolean onSale,
        @Nullable String name,
        @Nullable String brand,
        List<String> tags,
        @Nullable String description,
        @Nullable CategoryId categoryId,
        List<CategoryId> categoryIds,
        List<String> categoryNames,
        List<String> optionValues,
        List<String> optionText,
        long priceFrom,
        long priceTo,
        @Nullable String currency,
        long publishedAt,
        @Nullable String nameKey,
        boolean inStock,
        double rating,
        int ratingCount,
        double standing,
        int sold,
        List<String> joined,
        List<String> jamo,
        List<String> initials,
        List<SkuId> skuIds,
        @Nullable String image) {

    /** What is empty is not stored. */
    public SearchDocument {
        description = "".equals(description) ? null : description;
        tags = requireNonNullElse(tags, List.of());
        categoryIds = requireNonNullElse(categoryIds, List.of());
        categoryNames = requireNonNullElse(categoryNames, List.of());
        optionValues = requireNonNullElse(optionValues, List.of());
        optionText = requireNonNullElse(optionText, List.of());
        joined = requireNonNullElse(joined, List.of());
        jamo = requireNonNullElse(jamo, List.of());
        initials = requireNonNullElse(initials, List.of());
        skuIds = requireNonNullElse(skuIds, List.of());
    }

    /** What is left of a product that is no longer on sale: as a newer version it keeps older ones out. */
    static SearchDocument offSale(ProductId id) {
        return new SearchDocument(
                id, false, null, null, List.of(), null, null, List.of(), List.of(), List.of(), List.of(), 0, 0, null, 0,
                null, false, 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of(), null);
    }
}
