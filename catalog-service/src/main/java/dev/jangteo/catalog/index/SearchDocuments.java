package dev.jangteo.catalog.index;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.catalog.category.Category;
import dev.jangteo.catalog.korean.Initials;
import dev.jangteo.catalog.korean.Jamo;
import dev.jangteo.catalog.korean.Spacing;
import dev.jangteo.catalog.korean.Units;
import dev.jangteo.catalog.product.Assortment;
import dev.jangteo.catalog.product.Product;
import dev.jangteo.catalog.product.ProductDetails;
import dev.jangteo.catalog.product.Sku;
import dev.jangteo.catalog.sales.FiguresOfProducts;
import dev.jangteo.catalog.sales.ProductFigures;
import dev.jangteo.catalog.stock.Availability;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the documents of products, from all that is known of them now. */
@Component
class SearchDocuments {
    private final Assortment assortment;
    private final Categorizing categories;
    private final Availability availability;
    private final FiguresOfProducts figures;

    SearchDocuments(
            Assortment assortment, Categorizing categories, Availability availability, FiguresOfProducts figures) {
        this.assortment = assortment;
        this.categories = categories;
        this.availability = availability;
        this.figures = figures;
    }

    /** One for each id, whatever became of the product. */
    List<SearchDocument> ofIds(Collection<ProductId> ids) {
        var products = assortment.findAll(ids);
        var gone = ids.stream().filter(it -> !products.containsKey(it)).map(SearchDocument::offSale);
        return Stream.concat(of(products.values()).stream(), gone).toList();
    }

    List<SearchDocument> of(Collection<Product> products) {
        var paths = paths(products);
        var onSale = products.stream().filter(Product::isOnSale).toList();
        var units = availability.of(
                onSale.stream().flatMap(SearchDocuments::skus).map(Sku::id).toList());
        var known = figures.of(onSale.stream().map(Product::id).toList());
        return products.stream()
                .map(it -> it.isOnSale() ? of(it, paths, units, known) : SearchDocument.offSale(it.id()))
                .toList();
    }

    private Map<CategoryId, List<Category>> paths(Collection<Product> products) {
        var tree = categories.tree();
        return products.stream()
                .map(it -> it.details().categoryId())
                .distinct()
                .collect(toMap(it -> it, tree::breadcrumb));
    }

    private static SearchDocument of(
            Product product,
            Map<CategoryId, List<Category>> paths,
            Map<SkuId, Integer> units,
            Map<ProductId, ProductFigures> figures) {
        return onSale(
                product.id(),
                product.details(),
                requireNonNull(product.publishedAt()),
                requireNonNull(paths.get(product.details().categoryId())),
                skus(product).anyMatch(it -> units.getOrDefault(it.id(), 0) > 0),
                figures.getOrDefault(product.id(), ProductFigures.NONE));
    }

    static SearchDocument onSale(
            ProductId id,
            ProductDetails details,
            Instant publishedAt,
            List<Category> path,
            boolean inStock,
            ProductFigures figures) {
        var categoryNames = path.stream().map(Category::name).toList();
        var words = words(details, categoryNames);
        var prices =
                details.skus().stream().mapToLong(it -> it.price().amount()).summaryStatistics();
        return new SearchDocument(
                id,
                true,
                details.name(),
                details.brand(),
                details.tags(),
                details.description(),
                details.categoryId(),
                path.stream().map(Category::id).toList(),
                categoryNames,
                optionValues(details),
                optionText(details),
                prices.getMin(),
                prices.getMax(),
                details.priceFrom().currency().getCurrencyCode(),
                publishedAt.toEpochMilli(),
                details.nameKey(),
                inStock,
                figures.rating(),
                figures.ratingCount(),
                standing(figures),
                figures.sold(),
                joined(details, categoryNames),
                words.stream().map(Jamo::decompose).toList(),
                Stream.concat(words.stream(), Stream.of(Spacing.joined(details.name())))
                        .map(Initials::of)
                        .distinct()
                        .toList(),
                details.skus().stream().map(Sku::id).toList(),
                details.firstImage().orElse(null));
    }

    /** Five ratings of 3.5 stars come to everybody's own: one happy customer does not outshine a hundred. */
    private static double standing(ProductFigures figures) {
        return (5 * 3.5 + figures.rating() * figures.ratingCount()) / (5 + figures.ratingCount());
    }

    private static List<String> optionValues(ProductDetails details) {
        return details.skus().stream()
                .flatMap(it -> it.named(details.optionNames()).entrySet().stream())
                .map(it -> it.getKey() + ":" + it.getValue())
                .distinct()
                .toList();
    }

    /** With the amounts of name, tags and options in the one spelling that questions are brought to as well. */
    private static List<String> optionText(ProductDetails details) {
        var options = details.skus().stream()
                .flatMap(it -> it.options().stream())
                .distinct()
                .toList();
        var amounts = Stream.of(Stream.of(details.name()), details.tags().stream(), options.stream())
                .flatMap(it -> it)
                .map(Units::normalize)
                .filter(it -> !it.equals(details.name()) && !details.tags().contains(it));
        return Stream.concat(options.stream(), amounts).distinct().toList();
    }

    private static List<String> joined(ProductDetails details, List<String> categoryNames) {
        var names = Stream.of(details.name(), withName(details));
        return Stream.concat(names, categoryNames.stream())
                .filter(Objects::nonNull)
                .map(Spacing::joined)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable String withName(ProductDetails details) {
        return details.brand() == null ? null : details.brand() + details.name();
    }

    private static List<String> words(ProductDetails details, List<String> categoryNames) {
        return Stream.of(
                        Stream.of(details.name()),
                        Stream.ofNullable(details.brand()),
                        categoryNames.stream(),
                        details.tags().stream())
                .flatMap(it -> it)
                .flatMap(it -> Arrays.stream(it.split("\\s+")))
                .map(Spacing::joined)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<Sku> skus(Product product) {
        return product.details().skus().stream();
    }
}
