package dev.jangteo.benchmarks.search;

import static java.util.stream.Collectors.groupingBy;

import dev.jangteo.launcher.demo.DemoProduct;
import dev.jangteo.launcher.demo.Goods;
import dev.jangteo.launcher.demo.ProductGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The products judgements speak of: those of every demo shop, the same on every machine. */
record DemoCatalogue(List<ProductFacts> products) {

    static DemoCatalogue load() {
        var ofLeaf = new ProductGenerator().products().stream().collect(groupingBy(DemoProduct::categoryId));
        List<ProductFacts> products = new ArrayList<>();
        for (var department : Goods.load().departments()) {
            for (var section : department.sections()) {
                for (var leaf : section.leaves()) {
                    ofLeaf.getOrDefault(leaf.id(), List.of())
                            .forEach(it -> products.add(ProductFacts.of(it, department, section, leaf)));
                }
            }
        }
        return new DemoCatalogue(List.copyOf(products));
    }

    /** Every value of this fact that some product has. */
    Set<String> valuesOf(Fact fact) {
        return products.stream().flatMap(it -> it.of(fact).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
