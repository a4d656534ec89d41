package dev.jangteo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.launcher.stack.Problem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTests {

    @Test
    void tells_flags_options_and_words_apart() {
        var arguments = parse("order-service", "-f", "--without", "cart-service", "--without", "user-service");

        assertThat(arguments.has("-f")).isTrue();
        assertThat(arguments.words()).containsExactly("order-service");
        assertThat(arguments.all("--without")).containsExactly("cart-service", "user-service");
        assertThat(arguments.last("--without")).contains("user-service");
    }

    @Test
    void an_unknown_option_is_named() {
        assertThatThrownBy(() -> parse("--witout", "cart-service"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("--witout");
    }

    @Test
    void an_option_without_its_value_is_named() {
        assertThatThrownBy(() -> parse("--without")).isInstanceOf(Problem.class).hasMessageContaining("--without");
    }

    private static Arguments parse(String... line) {
        return Arguments.parse(List.of(line), Set.of("-f"), Set.of("--without"));
    }
}
