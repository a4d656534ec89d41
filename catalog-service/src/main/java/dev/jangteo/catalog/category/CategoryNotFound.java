package dev.jangteo.catalog.category;

import dev.jangteo.contracts.CategoryId;
import dev.jangteo.platform.web.NotFound;

/** There is no such category. */
public final class CategoryNotFound extends NotFound {
    public CategoryNotFound(CategoryId id) {
        super("category-not-found", id);
    }
}
