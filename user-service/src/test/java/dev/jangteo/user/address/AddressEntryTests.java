package dev.jangteo.user.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.user.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressEntryTests {
    @ParameterizedTest
    @ValueSource(strings = {"01000", "06236", "30128", " 48058 ", "63644"})
    void takes_postal_codes_of_the_road_name_system(String code) {
        assertThat(entry(code).check().postalCode()).isEqualTo(code.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"6236", "062360", "00000", "64000", "99999", "135-080", "0623a", "０６２３６"})
    void refuses_others(String code) {
        assertThatThrownBy(() -> entry(code).check())
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        it -> assertThat(it.fields()).singleElement().satisfies(field -> {
                            assertThat(field.field()).isEqualTo("postalCode");
                            assertThat(field.code()).isEqualTo("postal-code-invalid");
                        }));
    }

    @Test
    void what_is_blank_and_need_not_be_there_is_left_out() {
        var destination = entry("06236").check();

        assertThat(destination.label()).isNull();
        assertThat(destination.line2()).isNull();
        assertThat(destination.phone()).isEqualTo("021234567");
    }

    @Test
    void all_faults_are_told_at_once() {
        var entry = new AddressEntry("긴".repeat(21), null, null, null, "길".repeat(121), "2층\u0000");

        assertThatThrownBy(entry::check)
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        it -> assertThat(it.fields())
                                .extracting(field -> field.field() + " " + field.code())
                                .containsExactly(
                                        "label text-invalid",
                                        "recipient missing",
                                        "phone missing",
                                        "postalCode missing",
                                        "line1 text-invalid",
                                        "line2 text-invalid"));
    }

    private static AddressEntry entry(String postalCode) {
        return new AddressEntry(" ", "김장터", "02-123-4567", postalCode, "테헤란로 1", "");
    }
}
