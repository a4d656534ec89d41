package dev.jangteo.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.catalog.product.Assortment;
import dev.jangteo.catalog.product.ProductDetails;
import dev.jangteo.catalog.product.ProductEntry;
import dev.jangteo.catalog.product.Sku;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.servers.RedisServer;
import dev.jangteo.platform.testing.Answer;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Redis ends while shoppers look around. */
@ServiceTest
@DirtiesContext
class BrowsingWithoutRedisTests {
    private static RedisServer redis;

    @Autowired
    private Http http;

    @Autowired
    private Assortment assortment;

    @Autowired
    private Categorizing categories;

    @DynamicPropertySource
    static void own(DynamicPropertyRegistry properties) {
        redis = RedisServer.startTemporary(0);
        properties.add("spring.data.redis.url", () -> "redis://127.0.0.1:" + redis.port());
        properties.add("spring.data.redis.timeout", () -> "300ms");
        properties.add("spring.mongodb.database", () -> "catalog-without-redis");
    }

    @Test
    void lists_and_product_pages_are_read_from_mongodb_and_changes_show() {
        categories.add(new CategoryId("bags"), "가방", null);
        assortment.importAll(List.of(entry("there", 3), entry("gone", 0)));
        assertThat(list("").json().at("/items").size()).isEqualTo(2);

        redis.stop();

        assertThat(list("").json().at("/items").size()).isEqualTo(2);
        var inStock = list("&inStock=true");
        assertThat(inStock.json().at("/items").size()).isEqualTo(1);
        assertThat(inStock.text("/items/0/id")).isEqualTo("there");
        assertThat(http.get("/api/products/there").status()).isEqualTo(200);

        assortment.withdraw(new ProductId("gone"));
        assertThat(list("").json().at("/items").size()).isEqualTo(1);
    }

    private Answer list(String rest) {
        var answer = http.get("/api/products?category=bags" + rest);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static ProductEntry entry(String id, int onHand) {
        var sku = new Sku(new SkuId(id + "-1"), List.of(), Money.won(1_000));
        var details =
                new ProductDetails(id, "", null, new CategoryId("bags"), List.of(), List.of(), List.of(), List.of(sku));
        return new ProductEntry(new ProductId(id), details, Map.of(sku.id(), onHand));
    }
}
