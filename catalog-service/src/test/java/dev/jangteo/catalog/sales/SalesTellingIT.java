package dev.jangteo.catalog.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jangteo.catalog.index.SearchEngine;
import dev.jangteo.catalog.index.SearchUnavailable;
import dev.jangteo.catalog.purchase.Item;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.testing.Clockwork;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.ServiceTest;
import dev.jangteo.platform.testing.Tokens;
import dev.jangteo.platform.testing.WithSearch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensearch.client.opensearch._types.FieldValue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.test.context.TestPropertySource;

/** What is sold reaches the real search engine. */
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
class SalesTellingIT {
    private static final Duration INDEXED = Duration.ofSeconds(40);

    @Autowired
    private SalesTelling telling;

    @Autowired
    private Tallying tallying;

    @Autowired
    private SalesByProduct sales;

    @Autowired
    private SearchEngine engine;

    @Autowired
    private Http http;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Clockwork clock;

    private final ProductId product = new ProductId("p-" + UUID.randomUUID());
    private final SkuId sku = new SkuId(product.value() + "-1");

    @BeforeEach
    void sell() {
        var admin = http.as(tokens.admin());
        var category = "c-" + UUID.randomUUID();
        admin.post("/api/admin/categories", Map.of("id", category, "name", "음향기기"));
        var soldAs = Map.of("id", sku.value(), "options", Map.of(), "price", Money.won(12_900), "onHand", 1);
        var imported = admin.post(
                "/api/admin/products/import",
                List.of(Map.of("id", product.value(), "name", "헤드폰", "categoryId", category, "skus", List.of(soldAs))));
        assertThat(imported.status()).as(imported.body()).isEqualTo(200);
        await().atMost(INDEXED)
                .ignoreExceptionsInstanceOf(SearchUnavailable.class)
                .until(() -> isInIndexWithSold(0));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void the_index_learns_what_is_sold_and_when_that_is_no_longer_of_late() {
        buy(2);
        buy(1);
        assertThat(isDue()).isTrue();

        telling.tell();

        assertThat(isDue()).isFalse();
        await().atMost(INDEXED).until(() -> isInIndexWithSold(3));
        clock.advance(Duration.ofDays(30));
        assertThat(isDue()).isTrue();
        telling.tell();
        assertThat(isDue()).isFalse();
        await().atMost(INDEXED).until(() -> isInIndexWithSold(0));
    }

    private void buy(int units) {
        var at = clock.instant();
        tallying.hear(
                new OrderId(UUID.randomUUID().toString()),
                new UserId("a-customer"),
                at,
                it -> it.confirm(List.of(new Item(product, sku, units)), at));
    }

    private boolean isDue() {
        return sales.findByTellAtLessThanEqual(clock.instant(), Limit.of(1_000)).stream()
                .anyMatch(it -> it.id().equals(product));
    }

    private boolean isInIndexWithSold(int units) {
        return engine.ask(client -> client.count(count -> count.index("figures-products")
                                .query(query ->
                                        query.bool(bool -> bool.filter(id -> id.ids(it -> it.values(product.value())))
                                                .filter(sold -> sold.term(
                                                        it -> it.field("sold").value(FieldValue.of(units))))))))
                        .count()
                == 1;
    }
}
