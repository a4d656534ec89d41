package dev.jangteo.catalog.category;

import dev.jangteo.platform.web.RuleBroken;

/** The tree would have more levels than anyone would click through. */
public final class CategoryTooDeep extends RuleBroken {
    public CategoryTooDeep(int levels) {
        super("category-too-deep", levels);
    }
}
