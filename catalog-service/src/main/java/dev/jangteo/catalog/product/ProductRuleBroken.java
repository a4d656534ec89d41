package dev.jangteo.catalog.product;

import dev.jangteo.platform.web.RuleBroken;

/** What was stated of a product contradicts itself. */
public final class ProductRuleBroken extends RuleBroken {
    public ProductRuleBroken(String rule, String field) {
        super(rule);
        var _ = at(field);
    }
}
