package dev.jangteo.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.catalog.korean.SearchQuery;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MendingTests {
    @ParameterizedTest
    @CsvSource({
        "해드폰, 헤드폰",
        "무선 해드폰, 무선 헤드폰",
        "무선해드폰, 무선 헤드폰",
        "blutooth 헤드폰, Bluetooth 헤드폰",
        "냉장고, 냉장고",
    })
    void words_are_written_as_the_products_found_write_them(String typed, String mended) {
        var mending = new Mending(List.of("소니 무선 헤드폰", "소니", "Bluetooth 이어폰"));

        assertThat(mending.of(SearchQuery.of(typed))).isEqualTo(mended);
    }
}
