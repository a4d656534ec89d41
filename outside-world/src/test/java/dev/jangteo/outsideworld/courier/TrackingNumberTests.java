package dev.jangteo.outsideworld.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TrackingNumberTests {
    @Test
    void the_last_digit_is_the_others_mod_seven() {
        assertThat(TrackingNumber.ofSerial(12_345_678_901L)).hasToString("123456789013");
        assertThat(TrackingNumber.ofSerial(7L)).hasToString("000000000070");
    }

    @Test
    void a_wrong_digit_is_noticed() {
        assertThatThrownBy(() -> new TrackingNumber("123456789016")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_drawn_number_is_valid() {
        for (int i = 0; i < 1_000; i++) {
            String drawn = TrackingNumber.random().digits();

            assertThat(new TrackingNumber(drawn).digits()).isEqualTo(drawn).doesNotStartWith("0");
        }
    }
}
