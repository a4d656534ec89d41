package dev.jangteo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryFeePolicyTests {
    private final DeliveryFeePolicy policy = DeliveryFeePolicy.standard();

    @ParameterizedTest(name = "{0} won to {1}: {2} won")
    @CsvSource({
        "49999, MAINLAND, 3000",
        "50000, MAINLAND, 0",
        "49999, JEJU, 6000",
        "50000, JEJU, 3000",
        "49999, ISLAND, 8000",
        "50000, ISLAND, 5000",
    })
    void delivery_is_free_from_a_threshold_but_for_the_ship(long goods, DeliveryRegion region, long fee) {
        assertThat(policy.fee(Money.won(goods), region)).isEqualTo(Money.won(fee));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "63000, JEJU",
        "63644, JEJU",
        "62999, MAINLAND",
        "63645, MAINLAND",
        "40200, ISLAND",
        "40240, ISLAND",
        "40241, MAINLAND",
        "23100, ISLAND",
        "04524, MAINLAND",
        "'', MAINLAND",
        "6300, MAINLAND",
        "abcde, MAINLAND",
    })
    void the_postal_code_tells_the_region(String postalCode, DeliveryRegion region) {
        assertThat(DeliveryRegion.of(postalCode)).isEqualTo(region);
    }
}
