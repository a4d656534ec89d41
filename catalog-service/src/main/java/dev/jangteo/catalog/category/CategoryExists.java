package dev.jangteo.catalog.category;

import dev.jangteo.contracts.CategoryId;
import dev.jangteo.platform.web.Conflict;

/** A category with this id is there already. */
public final class CategoryExists extends Conflict {
    public CategoryExists(CategoryId id) {
        super("category-exists", id);
    }
}
