package dev.jangteo.benchmarks.search;

import dev.jangteo.launcher.demo.DemoProduct;
import dev.jangteo.launcher.demo.Goods;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A product of the demo catalogue, with the words of goods.json it is made of.
 *
 * @param brands those its department knows
 */
record ProductFacts(
        DemoProduct product, Goods.Leaf leaf, List<String> brands, Map<Fact, Set<String>> values, String model) {

    /** A name reads "brand feature noun", and for some trades " model" after it. */
    static ProductFacts of(DemoProduct product, Goods.Department department, Goods.Section section, Goods.Leaf leaf) {
        var what = product.name().substring(product.brand().length() + 1);
        var end = leaf.model() == null ? what.length() : what.lastIndexOf(' ');
        var model = what.substring(end).strip();
        var words = what.substring(0, end);
        var noun = leaf.nouns().stream()
                .filter(it -> words.endsWith(" " + it))
                .filter(it -> leaf.features().contains(words.substring(0, words.length() - it.length() - 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not made of goods.json: " + product.name()));
        var feature = words.substring(0, words.length() - noun.length() - 1);
        var options = product.skus().stream()
                .flatMap(it -> it.options().entrySet().stream())
                .map(it -> it.getKey() + ":" + it.getValue())
                .collect(Collectors.toUnmodifiableSet());
        var values = Map.of(
                Fact.DEPARTMENT, Set.of(department.id()),
                Fact.SECTION, Set.of(section.id()),
                Fact.LEAF, Set.of(leaf.id()),
                Fact.BRAND, Set.of(product.brand()),
                Fact.NOUN, Set.of(noun),
                Fact.FEATURE, Set.of(feature),
                Fact.MODEL, model.isEmpty() ? Set.<String>of() : Set.of(model),
                Fact.TAG, Set.copyOf(product.tags()),
                Fact.OPTION, options);
        return new ProductFacts(product, leaf, department.brands(), values, model);
    }

    String id() {
        return product.id();
    }

    Set<String> of(Fact fact) {
        return values.getOrDefault(fact, Set.of());
    }

    String feature() {
        return of(Fact.FEATURE).iterator().next();
    }

    String noun() {
        return of(Fact.NOUN).iterator().next();
    }
}
