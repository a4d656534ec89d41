package dev.jangteo.payment.paying;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.Line;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderNameTests {

    @Test
    void one_product_is_called_by_its_name() {
        assertThat(OrderName.of(List.of(line("무선 헤드폰")))).isEqualTo("무선 헤드폰");
    }

    @Test
    void more_products_are_counted() {
        assertThat(OrderName.of(List.of(line("무선 헤드폰"), line("케이블"), line("파우치"))))
                .isEqualTo("무선 헤드폰 외 2건");
    }

    @Test
    void a_long_name_is_cut_between_characters() {
        assertThat(OrderName.of(List.of(line("🎧".repeat(80))))).isEqualTo("🎧".repeat(59) + "…");
    }

    private static Line line(String name) {
        return new Line(new ProductId("p"), new SkuId("s"), name, 1, Money.won(1));
    }
}
