package dev.jangteo.catalog.index;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.catalog.index.IndexState.CategoryName;
import dev.jangteo.catalog.product.Assortment;
import dev.jangteo.catalog.product.Product;
import dev.jangteo.catalog.stock.Shelving;
import dev.jangteo.catalog.stock.Turns;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The index follows what no event of a product tells: SKUs that sell out and come back, categories renamed and moved. */
@Component
class Following {
    private final Indexing indexing;
    private final IndexStates states;
    private final Categorizing categories;
    private final Assortment assortment;
    private final Shelving shelving;
    private final Turns turns;
    private final SearchSettings settings;
    private final Chore stockChore = new Chore("telling the search index what is in stock");
    private final Chore categoryChore = new Chore("telling the search index of categories");

    Following(
            Indexing indexing,
            IndexStates states,
            Categorizing categories,
            Assortment assortment,
            Shelving shelving,
            Turns turns,
            SearchSettings settings) {
        this.indexing = indexing;
        this.states = states;
        this.categories = categories;
        this.assortment = assortment;
        this.shelving = shelving;
        this.turns = turns;
        this.settings = settings;
    }

    @Scheduled(fixedRateString = "${jangteo.catalog.search.stock-every:300ms}")
    void followStock() {
        stockChore.run(() -> {
            int told = settings.batch();
            while (told == settings.batch()) {
                told = turns.tell(settings.batch(), this::refreshOwners);
            }
        });
    }

    private void refreshOwners(Set<SkuId> skus) {
        indexing.refresh(shelving.owners(skus).values());
    }

    @Scheduled(fixedRateString = "${jangteo.catalog.search.categories-every:1s}")
    void followCategories() {
        categoryChore.run(() -> {
            var now = CategoryName.all(categories.tree());
            var changed = changed(states.read().categories(), now);
            if (!changed.isEmpty()) {
                refreshProductsIn(changed);
                states.indexedWith(now);
            }
        });
    }

    /** Those that were not there before, or are called otherwise, or lie elsewhere. */
    private static Set<CategoryId> changed(List<CategoryName> before, List<CategoryName> now) {
        var known = before.stream().collect(toMap(CategoryName::id, CategoryName::path));
        return now.stream()
                .filter(it -> !it.path().equals(known.get(it.id())))
                .map(CategoryName::id)
                .collect(toSet());
    }

    private void refreshProductsIn(Set<CategoryId> changed) {
        @Nullable ProductId after = null;
        List<Product> some;
        do {
            some = assortment.onSaleIn(changed, after, settings.batch());
            indexing.refresh(some.stream().map(Product::id).toList());
            after = some.isEmpty() ? null : some.getLast().id();
        } while (some.size() == settings.batch());
    }
}
