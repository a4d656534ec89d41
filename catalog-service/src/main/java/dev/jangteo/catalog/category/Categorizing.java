package dev.jangteo.catalog.category;

import dev.jangteo.catalog.cache.CatalogCache;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.platform.events.Retry;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Reads and changes the category tree. */
@Service
public class Categorizing {
    private final CategoryTrees trees;
    private final CatalogCache cache;

    Categorizing(CategoryTrees trees, CatalogCache cache) {
        this.trees = trees;
        this.cache = cache;
    }

    public CategoryTree tree() {
        return trees.findById(CategoryTree.ID).orElseGet(CategoryTree::empty);
    }

    /** @throws CategoryExists when the id is in use */
    public Category add(CategoryId id, String name, @Nullable CategoryId parent) {
        return change(id, tree -> {
            if (!tree.put(id, name, parent)) {
                throw new CategoryExists(id);
            }
        });
    }

    /** Adds the category or brings it to this name and parent; the same twice changes nothing. */
    public Category put(CategoryId id, String name, @Nullable CategoryId parent) {
        return change(id, tree -> tree.put(id, name, parent));
    }

    public Category move(CategoryId id, @Nullable CategoryId parent, @Nullable Integer position) {
        return change(id, tree -> tree.move(id, parent, position));
    }

    /** @param hasProducts whether products lie in a category; such a one stays */
    public void remove(CategoryId id, Predicate<CategoryId> hasProducts) {
        change(tree -> {
            tree.remove(id);
            if (hasProducts.test(id)) {
                throw new CategoryInUse(id);
            }
        });
    }

    private Category change(CategoryId id, Consumer<CategoryTree> change) {
        return change(change).find(id).orElseThrow(() -> new CategoryNotFound(id));
    }

    private CategoryTree change(Consumer<CategoryTree> change) {
        var changed = Retry.onConflict(() -> {
            var tree = tree();
            change.accept(tree);
            return save(tree);
        });
        cache.nextGeneration();
        return changed;
    }

    private CategoryTree save(CategoryTree tree) {
        try {
            return trees.save(tree);
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException("someone else planted the tree", e);
        }
    }
}
