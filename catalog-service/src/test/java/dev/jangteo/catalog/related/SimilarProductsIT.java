package dev.jangteo.catalog.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jangteo.contracts.Money;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.ServiceTest;
import dev.jangteo.platform.testing.Tokens;
import dev.jangteo.platform.testing.WithSearch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Similar products as the real search engine finds them. */
@ServiceTest
@WithSearch
@TestPropertySource(
        properties = {
            "spring.cloud.function.definition=onCatalogForSearch",
            "spring.cloud.stream.bindings.onCatalogForSearch-in-0.group=catalog-figures-it",
            "spring.mongodb.database=catalog-figures-it",
            "spring.data.redis.url=${REDIS_URL}/4",
            "jangteo.catalog.search.prefix=figures-"
        })
class SimilarProductsIT {
    private static final Duration INDEXED = Duration.ofSeconds(40);

    @Autowired
    private Http http;

    @Autowired
    private Tokens tokens;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void words_in_common_and_the_same_shelf_make_products_similar() {
        var admin = http.as(tokens.admin());
        List.of("audio-", "bags-")
                .forEach(it -> admin.post("/api/admin/categories", Map.of("id", it + run, "name", it + run)));
        var imported = admin.post(
                "/api/admin/products/import",
                List.of(
                        product("first", "무선 블루투스 헤드폰", "audio-"),
                        product("both", "무선 블루투스 헤드폰 화이트", "audio-"),
                        product("words", "무선 블루투스 헤드폰 파우치", "bags-"),
                        product("shelf", "거실 스피커", "audio-"),
                        product("neither", "가죽 지갑", "bags-")));
        assertThat(imported.status()).as(imported.body()).isEqualTo(200);

        await().atMost(INDEXED)
                .untilAsserted(() -> assertThat(similar("first"))
                        .startsWith("both")
                        .containsExactlyInAnyOrder("both", "words", "shelf"));

        admin.post("/api/admin/products/both-" + run + "/withdraw", Map.of());
        assertThat(similar("first")).doesNotContain("both");
    }

    private List<String> similar(String product) {
        return http.get("/api/products/" + product + "-" + run + "/related")
                .json()
                .at("/similar")
                .valueStream()
                .map(it -> it.at("/id").asString())
                .filter(it -> it.endsWith(run))
                .map(it -> it.replace("-" + run, ""))
                .toList();
    }

    private Map<String, Object> product(String id, String name, String category) {
        var sku = Map.of("id", id + "-" + run + "-1", "options", Map.of(), "price", Money.won(12_900), "onHand", 1);
        return Map.of("id", id + "-" + run, "name", name, "categoryId", category + run, "skus", List.of(sku));
    }
}
