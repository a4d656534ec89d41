package dev.jangteo.catalog.category;

import dev.jangteo.platform.web.RuleBroken;

/** The tree holds as many categories as it may. */
public final class CategoryTreeFull extends RuleBroken {
    public CategoryTreeFull(int most) {
        super("category-tree-full", most);
    }
}
