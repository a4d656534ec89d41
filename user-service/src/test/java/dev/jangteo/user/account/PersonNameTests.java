package dev.jangteo.user.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTests {
    @ParameterizedTest
    @ValueSource(strings = {"김장터", "O'Neill-Łukasz", "이", "Anne Marie van der Berg"})
    void takes_names_of_people(String name) {
        assertThat(PersonName.parse(name)).contains(name);
    }

    @Test
    void spaces_are_tidied_and_hangul_composed() {
        assertThat(PersonName.parse("  " + Normalizer.normalize("김", Normalizer.Form.NFD) + " \u3000 장터 "))
                .contains("김 장터");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "<script>", "김\u0000", "\u202egnirts"})
    void refuses_what_is_no_name(String typed) {
        assertThat(PersonName.parse(typed)).isEmpty();
    }

    @Test
    void a_line_break_is_a_space_and_never_reaches_a_mail_header() {
        assertThat(PersonName.parse("Kim\r\nBcc: all")).contains("Kim Bcc: all");
    }

    @Test
    void fifty_characters_are_the_limit() {
        assertThat(PersonName.parse("김".repeat(50))).isPresent();
        assertThat(PersonName.parse("김".repeat(51))).isEmpty();
    }
}
