package dev.jangteo.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.PaymentEvent.FailureCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTests {
    @ParameterizedTest(name = "{0} is written in {1}")
    @CsvSource({"ko, KO", "ko-KR, KO", "en, EN", "en-GB, EN", "fr, KO", "'', KO", "not a tag, KO"})
    void everyone_is_written_to_in_a_language_we_have(String tag, Language language) {
        assertThat(Language.of(tag)).isEqualTo(language);
    }

    @Test
    void amounts() {
        assertThat(Language.KO.money(Money.won(12_900))).isEqualTo("12,900원");
        assertThat(Language.EN.money(Money.won(12_900))).isEqualTo("₩12,900");
        assertThat(Language.KO.money(Money.won(0))).isEqualTo("0원");
        var dollars = new Money(1_234_50, Currency.getInstance("USD"));
        assertThat(Language.EN.money(dollars)).isEqualTo("$1,234.50");
        assertThat(Language.KO.money(dollars)).isEqualTo("US$1,234.50");
    }

    @Test
    void times_are_seouls() {
        var instant = Instant.parse("2026-11-23T15:05:00Z");

        assertThat(Language.KO.moment(instant)).isEqualTo("2026년 11월 24일 00:05");
        assertThat(Language.EN.moment(instant)).isEqualTo("Nov 24, 2026, 00:05 KST");
        assertThat(Language.KO.day(LocalDate.of(2026, 11, 24))).isEqualTo("11월 24일 (화)");
        assertThat(Language.EN.day(LocalDate.of(2026, 11, 24))).isEqualTo("Tue, Nov 24");
    }

    @ParameterizedTest
    @EnumSource
    void every_failure_has_its_sentence(FailureCode code) {
        for (var language : Language.values()) {
            assertThat(language.sentence("payment-failed." + code)).isNotBlank();
        }
    }

    @Test
    void a_carrier_without_a_name_goes_by_its_code() {
        assertThat(Language.KO.carrier("hanjin")).isEqualTo("한진택배");
        assertThat(Language.EN.carrier("hanjin")).isEqualTo("Hanjin Express");
        assertThat(Language.EN.carrier("pigeon")).isEqualTo("pigeon");
    }
}
