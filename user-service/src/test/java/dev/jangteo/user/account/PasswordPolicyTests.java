package dev.jangteo.user.account;

import static dev.jangteo.user.account.PasswordPolicy.Weakness.CONTAINS_EMAIL;
import static dev.jangteo.user.account.PasswordPolicy.Weakness.CONTAINS_NAME;
import static dev.jangteo.user.account.PasswordPolicy.Weakness.TOO_COMMON;
import static dev.jangteo.user.account.PasswordPolicy.Weakness.TOO_LONG;
import static dev.jangteo.user.account.PasswordPolicy.Weakness.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.user.account.PasswordPolicy.Weakness;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {
    private static final PasswordPolicy POLICY = new PasswordPolicy();

    private static List<Weakness> weaknesses(String password) {
        return POLICY.weaknesses(new Password(password), "jiwoo.kim@shop.example", "김지우");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "장터에서만난푸른고래",
                "tangerine-lamp-42",
                "Xk7#pQ2m!vZ9",
                "jangteo-demo-2026",
                "비 오는 날의 수채화"
            })
    void takes_passwords_that_are_hard_to_guess_without_rules_of_composition(String password) {
        assertThat(weaknesses(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "password123",
                "Password123!",
                "P@ssw0rd123",
                "qwertyuiop",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "abcdefghijkl",
                "iloveyou123",
                "1q2w3e4r5t"
            })
    void refuses_what_guessers_try_first(String password) {
        assertThat(weaknesses(password)).contains(TOO_COMMON);
    }

    @Test
    void ten_characters_are_needed_however_many_bytes_they_take() {
        assertThat(weaknesses("푸른고래와밤바다")).containsExactly(TOO_SHORT);
        assertThat(weaknesses("푸른고래와밤바다에서")).isEmpty();
    }

    @Test
    void there_is_an_end_to_length() {
        var sentence = "Every so often a whale sings to the harbour, and nobody there knows the words. ";
        assertThat(weaknesses(sentence.repeat(2).substring(0, 129))).containsExactly(TOO_LONG);
        assertThat(weaknesses(sentence.repeat(2).substring(0, 128))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx-Jiwoo.Kim-7391", "jiwoo.kim@shop.example"})
    void refuses_what_contains_the_address(String password) {
        assertThat(weaknesses(password)).contains(CONTAINS_EMAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"푸른고래김지우밤바다", "ｘｘ 김지우 열두달 하늘"})
    void refuses_what_contains_the_name(String password) {
        assertThat(weaknesses(password)).contains(CONTAINS_NAME);
    }

    @Test
    void a_latin_name_is_looked_for_in_its_parts_unless_they_are_too_short_to_tell() {
        var weak = POLICY.weaknesses(new Password("blue-whale-ANDERSON-9"), "a@shop.example", "Li Anderson");
        var fine = POLICY.weaknesses(new Password("pelican-lintel-9"), "a@shop.example", "Li Anderson");

        assertThat(weak).containsExactly(CONTAINS_NAME);
        assertThat(fine).isEmpty();
    }

    @Test
    void all_weaknesses_are_told_together() {
        assertThat(POLICY.weaknesses(new Password("kimkim"), "kimkim@shop.example", "Kimkim"))
                .containsExactly(TOO_SHORT, TOO_COMMON, CONTAINS_EMAIL, CONTAINS_NAME);
    }
}
