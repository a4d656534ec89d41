package dev.jangteo.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.catalog.korean.SearchQuery;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GistTests {
    @ParameterizedTest
    @CsvSource({
        "귀가 편한 가벼운 헤드폰, 헤드폰",
        "조용한 공기청정기 추천해 주세요, 공기청정기",
        "과일 선물 세트, 선물",
        "세트, 세트",
        "추천 좀, 좀",
    })
    void the_last_word_that_tells_a_thing_is_meant(String typed, String kind) {
        assertThat(gist(typed).kind()).isEqualTo(kind);
    }

    @Test
    void what_else_is_said_tells_how_it_should_be() {
        assertThat(gist("집에서 하는 운동 기구 추천")).isEqualTo(new Gist("운동", List.of("집에서", "하는", "기구")));
        assertThat(gist("집에서 하는 운동 기구 추천").words()).containsExactly("집에서", "하는", "기구", "운동");
    }

    private static Gist gist(String typed) {
        return Gist.of(SearchQuery.of(typed));
    }
}
