package dev.jangteo.catalog.index;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import dev.jangteo.catalog.category.CategoryTree;
import dev.jangteo.catalog.product.Product;
import dev.jangteo.catalog.sales.ProductFigures;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Brings products into the index that is searched, in bulk and past the catalogue. */
public final class IndexFilling {
    private final ProductIndices indices;
    private final Versions versions;
    private final String index;

    public IndexFilling(ApplicationContext service) {
        this.indices = service.getBean(ProductIndices.class);
        this.versions = service.getBean(Versions.class);
        await().atMost(Duration.ofMinutes(1)).until(() -> indices.live().isPresent());
        this.index = indices.live().orElseThrow();
    }

    public void add(List<Product> products, CategoryTree tree) {
        var documents = products.stream()
                .map(it -> SearchDocuments.onSale(
                        it.id(),
                        it.details(),
                        requireNonNull(it.publishedAt()),
                        tree.breadcrumb(it.details().categoryId()),
                        true,
                        ProductFigures.NONE))
                .toList();
        indices.write(index, documents, versions.next());
    }

    public void refresh() {
        indices.refresh(index);
    }
}
