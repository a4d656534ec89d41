package dev.jangteo.catalog.category;

import dev.jangteo.contracts.CategoryId;
import dev.jangteo.platform.web.Conflict;

/** Categories or products lie in it. */
public final class CategoryInUse extends Conflict {
    public CategoryInUse(CategoryId id) {
        super("category-in-use", id);
    }
}
