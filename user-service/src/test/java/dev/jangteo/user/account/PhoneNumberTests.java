package dev.jangteo.user.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {
    @ParameterizedTest
    @CsvSource({
        "010-1234-5678, 01012345678, true",
        "01012345678, 01012345678, true",
        "' 010 1234 5678 ', 01012345678, true",
        "010.1234.5678, 01012345678, true",
        "+82 10-1234-5678, 01012345678, true",
        "+82-010-1234-5678, 01012345678, true",
        "0082 10 1234 5678, 01012345678, true",
        "010–1234–5678, 01012345678, true",
        "011-234-5678, 0112345678, true",
        "02-123-4567, 021234567, false",
        "(02) 1234-5678, 0212345678, false",
        "+82 2 1234 5678, 0212345678, false",
        "031-123-4567, 0311234567, false",
        "064-1234-5678, 06412345678, false",
        "070-1234-5678, 07012345678, false",
        "0507-1234-5678, 050712345678, false"
    })
    void numbers_become_digits_however_they_are_written(String typed, String digits, boolean mobile) {
        var number = PhoneNumber.parse(typed).orElseThrow();

        assertThat(number.digits()).isEqualTo(digits);
        assertThat(number.isMobile()).isEqualTo(mobile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "010",
                "010-1234-567",
                "010-1234-56789",
                "1012345678",
                "012-1234-5678",
                "+1 212 555 0100",
                "010-abcd-5678",
                "010-1234-5678 ext 3",
                "०१०१२३४५६७८"
            })
    void refuses_what_nobody_in_korea_answers(String typed) {
        assertThat(PhoneNumber.parse(typed)).isEmpty();
    }
}
