package dev.jangteo.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingNumberTests {
    @Test
    void the_last_digit_is_the_first_eleven_modulo_seven() {
        // 12345678901 = 7 * 1763668414 + 3
        assertThat(TrackingNumber.parse("123456789013").value()).isEqualTo("123456789013");
    }

    @Test
    void it_may_be_written_with_hyphens_and_blanks() {
        assertThat(TrackingNumber.parse(" 1234-5678-9013 ").value()).isEqualTo("123456789013");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012", "12345678901", "1234567890133", "12345678901a", "", "١٢٣٤٥٦٧٨٩٠١٣"})
    void anything_else_is_refused(String written) {
        assertThatThrownBy(() -> TrackingNumber.parse(written)).isInstanceOf(TrackingNumberInvalid.class);
    }

    @Property
    void generated_numbers_are_well_formed(@ForAll long seed) {
        var number = TrackingNumber.random(new Random(seed));

        assertThat(TrackingNumber.parse(number.value())).isEqualTo(number);
    }

    /** Digits that are congruent modulo 7 (0 and 7, 1 and 8, 2 and 9) can't be told apart by this check. */
    @Property
    void one_mistyped_digit_is_noticed(
            @ForAll long seed, @ForAll @IntRange(max = 10) int place, @ForAll @IntRange(max = 9) int digit) {
        var number = TrackingNumber.random(new Random(seed)).value();
        int right = number.charAt(place) - '0';
        if ((right - digit) % 7 != 0) {
            var mistyped = number.substring(0, place) + digit + number.substring(place + 1);
            assertThatThrownBy(() -> TrackingNumber.parse(mistyped)).isInstanceOf(TrackingNumberInvalid.class);
        }
    }
}
