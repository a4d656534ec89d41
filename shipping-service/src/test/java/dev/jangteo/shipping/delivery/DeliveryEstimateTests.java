package dev.jangteo.shipping.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryEstimateTests {
    private static final String SEOUL_CITY_HALL = "04524";
    private final DeliveryEstimate estimate = new DeliveryEstimate(BusinessDays.korean(), LocalTime.of(16, 0), 1);

    @ParameterizedTest(name = "handed over {0}, arrives {1}: {2}")
    @CsvSource({
        "2026-11-23T15:59, 2026-11-24, Monday before the cut-off",
        "2026-11-23T16:00, 2026-11-25, Monday at the cut-off",
        "2026-11-27T10:00, 2026-11-30, Friday: the weekend is skipped",
        "2026-11-27T20:00, 2026-12-01, Friday evening: collected on Monday",
        "2026-11-28T10:00, 2026-12-01, Saturday: collected on Monday",
        "2026-12-24T10:00, 2026-12-28, Christmas and a weekend in between",
        "2027-02-05T10:00, 2027-02-10, Seollal with its substitute holiday",
        "2026-09-23T17:00, 2026-09-29, Chuseok until Saturday, collected on Monday",
        "2027-05-03T10:00, 2027-05-06, handed over on Labour Day's substitute, then Children's Day",
    })
    void arrives_on_a_business_day(LocalDateTime handedOver, LocalDate arrival, String why) {
        assertThat(arrival(handedOver, SEOUL_CITY_HALL)).as(why).isEqualTo(arrival);
    }

    @Test
    void the_cut_off_is_seouls_wherever_the_server_stands() {
        // 06:59 UTC is 15:59 in Seoul
        assertThat(estimate.arrival(Instant.parse("2026-11-23T06:59:00Z"), SEOUL_CITY_HALL))
                .isEqualTo("2026-11-24");
        assertThat(estimate.arrival(Instant.parse("2026-11-23T07:00:00Z"), SEOUL_CITY_HALL))
                .isEqualTo("2026-11-25");
    }

    @Test
    void parcels_to_jeju_and_to_islands_take_longer() {
        var monday = LocalDateTime.parse("2026-11-23T10:00");

        assertThat(arrival(monday, SEOUL_CITY_HALL)).isEqualTo("2026-11-24");
        assertThat(arrival(monday, "63122")).as("Jeju").isEqualTo("2026-11-25");
        assertThat(arrival(monday, "40205")).as("Ulleung").isEqualTo("2026-11-26");
    }

    private LocalDate arrival(LocalDateTime handedOver, String postalCode) {
        return estimate.arrival(handedOver.atZone(ZoneId.of("Asia/Seoul")).toInstant(), postalCode);
    }
}
