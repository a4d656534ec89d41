package dev.jangteo.user.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kim@shop.example",
                "kim.jang+teo@shop.co.kr",
                "o'brien@shop.example",
                "a@b.io",
                "1234567890123456789012345678901234567890123456789012345678901234@shop.example"
            })
    void takes_ordinary_addresses(String typed) {
        assertThat(EmailAddress.parse(typed)).map(EmailAddress::value).contains(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "kim",
                "kim@",
                "@shop.example",
                "kim@shop",
                "kim@@shop.example",
                "kim@shop..example",
                ".kim@shop.example",
                "kim.@shop.example",
                "k..im@shop.example",
                "kim jang@shop.example",
                "kim@-shop.example",
                "kim@shop.example\nBcc: all@shop.example",
                "kim@[127.0.0.1]",
                "kim@1.2.3.4",
                "김@shop.example",
                "12345678901234567890123456789012345678901234567890123456789012345@shop.example"
            })
    void refuses_what_mail_can_t_be_sent_to(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Kim@Shop.Example, kim@shop.example",
        "' kim@shop.example ', kim@shop.example",
        "ｋｉｍ@shop.example, kim@shop.example",
        "kim@한국.kr, kim@xn--3e0b707e.kr"
    })
    void spellings_of_one_address_share_a_key(String typed, String key) {
        assertThat(EmailAddress.parse(typed)).map(EmailAddress::key).contains(key);
    }

    @Test
    void the_local_part_is_written_to_as_its_owner_spells_it() {
        assertThat(EmailAddress.parse("Kim.Jang@SHOP.example").orElseThrow().value())
                .isEqualTo("Kim.Jang@shop.example");
    }

    @Test
    void a_hostile_length_is_refused_quickly() {
        assertThat(EmailAddress.parse("a".repeat(100_000) + "@" + "b.".repeat(100_000)))
                .isEmpty();
    }
}
