package dev.jangteo.catalog.product;

import static dev.jangteo.catalog.product.Samples.headphones;
import static dev.jangteo.catalog.product.Samples.sku;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.catalog.product.ProductStatus.Move;
import dev.jangteo.contracts.ProductId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProductStatusTests {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    static Stream<Arguments> every_status_and_move() {
        return Arrays.stream(ProductStatus.values())
                .flatMap(status -> Arrays.stream(Move.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest
    @MethodSource("every_status_and_move")
    void a_move_is_made_as_the_lifecycle_says_or_refused_by_name(ProductStatus status, Move move) {
        var product = in(status);

        status.after(move)
                .ifPresentOrElse(
                        next -> {
                            make(product, move);
                            assertThat(product.status()).isEqualTo(next);
                        },
                        () -> assertThatThrownBy(() -> make(product, move)).isInstanceOf(ProductMoveRefused.class));
    }

    @Test
    void the_readme_shows_the_lifecycle() throws IOException {
        var diagram = every_status_and_move()
                .map(Arguments::get)
                .flatMap(it -> ((ProductStatus) it[0])
                                .after((Move) it[1])
                                .map(next -> "    " + it[0] + " --> " + next + ": "
                                        + it[1].toString().toLowerCase(Locale.ROOT))
                                .stream())
                .collect(Collectors.joining("\n", "stateDiagram-v2\n    [*] --> DRAFT: create\n", "\n"));

        assertThat(Files.readString(Path.of("README.md"))).contains(diagram);
    }

    private static Product in(ProductStatus status) {
        var product = Product.draft(new ProductId("p"), headphones(sku("a", "블랙", 1)));
        switch (status) {
            case DRAFT -> {}
            case PUBLISHED -> product.publish(NOW);
            case WITHDRAWN -> {
                product.publish(NOW);
                product.withdraw(NOW);
            }
            case DELETED -> product.delete(NOW);
        }
        return product;
    }

    private static void make(Product product, Move move) {
        switch (move) {
            case PUBLISH -> product.publish(NOW);
            case WITHDRAW -> product.withdraw(NOW);
            case DELETE -> product.delete(NOW);
            case RESTORE -> product.restore();
        }
    }
}
