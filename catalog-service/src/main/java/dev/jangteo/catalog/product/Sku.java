package dev.jangteo.catalog.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A variant of a product, the unit that is sold and counted.
 *
 * @param options one value for each of the product's option names, in their order
 */
public record Sku(SkuId id, List<String> options, Money price) {
    public Sku {
        options = List.copyOf(options);
    }

    /** The id of a SKU for which nobody chose one: the same for the same product and options. */
    public static SkuId idFor(ProductId product, List<String> options) {
        var name = product + "\n" + String.join("\n", options);
        return new SkuId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString());
    }

    /** Its options with the names the product gives them, in order. */
    public Map<String, String> named(List<String> optionNames) {
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < options.size(); i++) {
            named.put(optionNames.get(i), options.get(i));
        }
        return named;
    }

    /** What tells it from its siblings, for people: {@code 블랙, 256GB}; empty when there is nothing to choose. */
    public String label() {
        return String.join(", ", options);
    }
}
