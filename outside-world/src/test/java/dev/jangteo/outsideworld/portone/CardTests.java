package dev.jangteo.outsideworld.portone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardTests {
    @ParameterizedTest
    @CsvSource({
        "4242 4242 4242 4242, VISA, 424242******4242, APPROVED",
        "ok, VISA, 424242******4242, APPROVED",
        "5555-5555-5555-4444, MASTER, 555555******4444, APPROVED",
        "378282246310005, AMEX, 378282*****0005, APPROVED",
        "3530111333300000, JCB, 353011******0000, APPROVED",
        "declined, VISA, 400000******0002, DECLINED",
        "insufficient, VISA, 400000******9995, INSUFFICIENT_FUNDS",
        "4000000000000069, VISA, 400000******0069, EXPIRED"
    })
    void a_card_is_known_by_its_number(String number, String brand, String masked, CardReaction reaction) {
        Card card = Card.of(number);

        assertThat(card.brand()).isEqualTo(brand);
        assertThat(card.number()).isEqualTo(masked);
        assertThat(card.reaction()).isEqualTo(reaction);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4242", "4242424242424241", "stolen", "42424242424242424242424242"})
    void anything_else_is_no_card(String text) {
        assertThatThrownBy(() -> Card.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
