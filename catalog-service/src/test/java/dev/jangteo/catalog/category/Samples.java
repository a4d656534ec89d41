package dev.jangteo.catalog.category;

import dev.jangteo.contracts.CategoryId;
import org.jspecify.annotations.Nullable;

/** Category trees for tests of other packages. */
public final class Samples {
    private Samples() {}

    /** One branch from the top down: {@code c-1}, {@code c-2} and so on. */
    public static CategoryTree treeOf(String... names) {
        var tree = CategoryTree.empty();
        @Nullable CategoryId parent = null;
        for (int i = 0; i < names.length; i++) {
            var id = new CategoryId("c-" + (i + 1));
            tree.put(id, names[i], parent);
            parent = id;
        }
        return tree;
    }
}
