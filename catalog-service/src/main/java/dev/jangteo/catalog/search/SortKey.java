package dev.jangteo.catalog.search;

import static java.util.Objects.requireNonNull;

import dev.jangteo.catalog.product.Product;
import dev.jangteo.platform.web.InvalidCursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.data.domain.Sort;

/**
 * How a sort is done in MongoDB; each field is led by an index that ends in {@code _id}.
 *
 * @param write the field's value as text, and {@code read} back
 */
record SortKey(String field, Sort.Direction direction, Function<Product, String> write, Function<String, Object> read) {

    static SortKey of(ProductSort sort) {
        return switch (sort) {
            case NEWEST ->
                new SortKey(
                        "publishedAt",
                        Sort.Direction.DESC,
                        it -> String.valueOf(requireNonNull(it.publishedAt()).toEpochMilli()),
                        it -> Instant.ofEpochMilli(Long.parseLong(it)));
            case PRICE_ASC -> price(Sort.Direction.ASC);
            case PRICE_DESC -> price(Sort.Direction.DESC);
            case NAME -> new SortKey("nameKey", Sort.Direction.ASC, Product::nameKey, it -> it);
        };
    }

    private static SortKey price(Sort.Direction direction) {
        return new SortKey("priceFrom", direction, it -> String.valueOf(it.priceFrom()), Long::valueOf);
    }

    Position of(Product product) {
        return new Position(write.apply(product), product.id());
    }

    /** @throws InvalidCursor when the text is no value of this field */
    Object valueAt(Position position) {
        try {
            return read.apply(position.key());
        } catch (NumberFormatException | DateTimeException e) {
            throw new InvalidCursor();
        }
    }
}
