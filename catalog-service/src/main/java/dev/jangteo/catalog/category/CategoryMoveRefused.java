package dev.jangteo.catalog.category;

import dev.jangteo.contracts.CategoryId;
import dev.jangteo.platform.web.RuleBroken;

/** A category can't lie in itself or below itself. */
public final class CategoryMoveRefused extends RuleBroken {
    public CategoryMoveRefused(CategoryId id, CategoryId parent) {
        super("category-move-refused", id, parent);
    }
}
