package dev.jangteo.catalog.product;

import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.SkuId;
import java.util.List;

/** Products to test with. */
final class Samples {
    private Samples() {}

    static ProductDetails headphones(Sku... skus) {
        return new ProductDetails(
                "무선 헤드폰",
                "조용합니다.",
                "소니",
                new CategoryId("audio"),
                List.of("블루투스"),
                List.of("/images/1.jpg"),
                List.of("색상"),
                List.of(skus));
    }

    static Sku sku(String id, String color, long won) {
        return new Sku(new SkuId(id), List.of(color), Money.won(won));
    }
}
