package dev.jangteo.catalog.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.CatalogEvent.BackInStock;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StockAlertTests {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    private final StockAlert alert = StockAlert.of(new UserId("u"), new SkuId("s"), new ProductId("p"), "헤드폰 (블랙)");

    @Test
    void it_is_answered_once() {
        alert.ask("헤드폰 (블랙)", NOW);

        assertThat(alert.answer(NOW)).isTrue();
        assertThat(alert.answer(NOW)).isFalse();

        assertThat(answers()).extracting(BackInStock::name).containsExactly("헤드폰 (블랙)");
    }

    @Test
    void asked_twice_it_is_one_request_and_asked_anew_after_its_answer_another() {
        assertThat(alert.ask("헤드폰", NOW)).isTrue();
        assertThat(alert.ask("헤드폰", NOW)).isFalse();
        alert.answer(NOW);
        assertThat(alert.ask("헤드폰 2", NOW)).isTrue();
        alert.answer(NOW);

        assertThat(answers())
                .extracting(BackInStock::alertId)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(answers()).extracting(BackInStock::name).containsExactly("헤드폰", "헤드폰 2");
    }

    @Test
    void nobody_is_told_who_does_not_wait() {
        assertThat(alert.answer(NOW)).isFalse();
        alert.ask("헤드폰", NOW);
        assertThat(alert.withdraw(NOW)).isTrue();
        assertThat(alert.withdraw(NOW)).isFalse();

        assertThat(alert.answer(NOW)).isFalse();
        assertThat(answers()).isEmpty();
    }

    private List<BackInStock> answers() {
        return alert.raised().stream().map(BackInStock.class::cast).toList();
    }
}
