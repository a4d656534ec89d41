package dev.jangteo.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class JudgedQueryTests {
    private static final DemoCatalogue CATALOGUE = DemoCatalogue.load();

    @Test
    void a_product_is_taken_apart_into_the_words_it_was_made_of() {
        var earphones = product("골전도 무선 이어폰 EP-270");

        assertThat(earphones.of(Fact.DEPARTMENT)).containsExactly("electronics");
        assertThat(earphones.of(Fact.SECTION)).containsExactly("audio");
        assertThat(earphones.of(Fact.LEAF)).containsExactly("earphones");
        assertThat(earphones.of(Fact.BRAND)).containsExactly("하늘테크");
        assertThat(earphones.of(Fact.FEATURE)).containsExactly("골전도");
        assertThat(earphones.of(Fact.NOUN)).containsExactly("무선 이어폰");
        assertThat(earphones.of(Fact.MODEL)).containsExactly("EP-270");
        assertThat(earphones.of(Fact.TAG)).containsExactlyInAnyOrder("음악", "운동");
        assertThat(earphones.of(Fact.OPTION)).isNotEmpty().allMatch(it -> it.startsWith("색상:"));
    }

    @Test
    void every_product_is_its_words_again_when_put_together() {
        assertThat(CATALOGUE.products())
                .hasSizeGreaterThan(1_000)
                .filteredOn(it -> !it.product()
                        .name()
                        .equals("%s %s %s %s"
                                .formatted(it.product().brand(), it.feature(), it.noun(), it.model())
                                .strip()))
                .isEmpty();
    }

    @Test
    void all_conditions_of_a_rule_must_hold() {
        var query = query("3: noun=헤드폰 & feature=무선");

        assertThat(query.gradeOf(product("누리전자 무선 헤드폰 HX-630"))).isEqualTo(3);
        assertThat(query.gradeOf(product("소닉스 초경량 헤드폰"))).isZero();
        assertThat(query.gradeOf(product("소닉스 무선 헤드셋"))).isZero();
    }

    @Test
    void one_of_several_values_is_enough_and_a_negated_one_keeps_out() {
        var query = query("2: noun=헤드폰|헤드셋 & brand!=소닉스|온빛");

        assertThat(query.gradeOf(product("누리전자 무선 헤드폰"))).isEqualTo(2);
        assertThat(query.gradeOf(product("하늘테크 무선 헤드셋"))).isEqualTo(2);
        assertThat(query.gradeOf(product("소닉스 무선 헤드셋"))).isZero();
    }

    @Test
    void the_best_grade_counts_in_whatever_order_the_rules_stand() {
        var query = query("1: leaf=headphones; 3: noun=헤드폰; 2: brand=누리전자");

        assertThat(query.gradeOf(product("누리전자 무선 헤드폰"))).isEqualTo(3);
        assertThat(query.gradeOf(product("누리전자 초경량 헤드셋"))).isEqualTo(2);
        assertThat(query.gradeOf(product("소닉스 무선 헤드셋"))).isEqualTo(1);
    }

    @Test
    void the_ideal_is_all_of_the_catalogue_and_not_what_was_found() {
        var fit = CATALOGUE.products().stream()
                .filter(it -> it.noun().equals("헤드폰"))
                .map(ProductFacts::id)
                .toList();
        var query = query("3: noun=헤드폰");

        assertThat(query.rank(fit, CATALOGUE).ndcg(10)).isEqualTo(1);
        assertThat(query.rank(fit.subList(0, 1), CATALOGUE).ideal()).hasSameSizeAs(fit);
        assertThat(query.rank(List.of("bedding-001"), CATALOGUE).found()).containsExactly(0);
    }

    @Test
    void the_shop_may_sell_nothing_that_fits() {
        assertThat(query("nothing").fitsNothing()).isTrue();
    }

    @Test
    void what_cannot_be_read_is_refused() {
        assertThatThrownBy(() -> query("4: noun=헤드폰")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> query("3: colour=블랙")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> query("3: 헤드폰")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JudgedLine.parse(List.of("[plain]", "헤드폰 -> 3: noun=헤드폰")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static JudgedQuery query(String judgement) {
        return JudgedQuery.of(new JudgedLine("test", "query", judgement));
    }

    private static ProductFacts product(String words) {
        return CATALOGUE.products().stream()
                .filter(it -> it.product().name().contains(words))
                .findFirst()
                .orElseThrow();
    }
}
