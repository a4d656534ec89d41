package dev.jangteo.benchmarks.search;

import dev.jangteo.launcher.demo.DemoProduct;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a large catalogue of the demo's: each product again under other brands, with other features, model numbers and
 * prices, so that words are as frequent as in a large shop and not one name is there a hundred times. The same on every
 * machine.
 */
record Growth(DemoCatalogue catalogue) {
    private static final int MODELS = 90;

    /** Products to add to the demo's so that the shop has at least this many SKUs; none when it has them already. */
    List<DemoProduct> upTo(int skus) {
        List<DemoProduct> added = new ArrayList<>();
        var there = catalogue.products().stream()
                .mapToInt(it -> it.product().skus().size())
                .sum();
        for (int round = 1; there < skus; round++) {
            for (var product : catalogue.products()) {
                if (there >= skus) {
                    break;
                }
                var variation = variation(product, round);
                added.add(variation);
                there += variation.skus().size();
            }
        }
        return added;
    }

    private static DemoProduct variation(ProductFacts facts, int round) {
        var original = facts.product();
        var brands = facts.brands();
        var features = facts.leaf().features();
        var brand = brands.get((brands.indexOf(original.brand()) + round) % brands.size());
        var feature = features.get((features.indexOf(facts.feature()) + round / brands.size() + 1) % features.size());
        var what = feature + " " + facts.noun();
        var id = original.id() + "-r" + round;
        return new DemoProduct(
                id,
                brand + " " + what + model(facts, round),
                original.description()
                        .replace(original.brand() + "의 " + facts.feature() + " " + facts.noun(), brand + "의 " + what),
                brand,
                original.categoryId(),
                original.tags(),
                original.images(),
                original.optionNames(),
                original.skus().stream().map(it -> variation(it, id, round)).toList());
    }

    private static String model(ProductFacts facts, int round) {
        if (facts.model().isEmpty()) {
            return "";
        }
        var dash = facts.model().indexOf('-');
        var number = Integer.parseInt(facts.model().substring(dash + 1));
        return " " + facts.model().substring(0, dash + 1)
                + (100 + (number - 100 + 70 * round) % (10 * MODELS) + round % 10);
    }

    private static DemoProduct.Sku variation(DemoProduct.Sku sku, String productId, int round) {
        var number = sku.id().substring(sku.id().lastIndexOf('-'));
        var percent = 80 + round * 7 % 41;
        var won = Math.max(1, sku.price().amount() * percent / 100 / 1000) * 1000 - 100;
        return new DemoProduct.Sku(
                productId + number,
                sku.options(),
                new DemoProduct.Price(won, sku.price().currency()),
                sku.onHand());
    }
}
