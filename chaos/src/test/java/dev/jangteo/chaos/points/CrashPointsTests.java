package dev.jangteo.chaos.points;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.chaos.load.Errand;
import dev.jangteo.crashagent.Trap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CrashPointsTests {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    static List<CrashPoint> points() {
        return CrashPoints.all();
    }

    @ParameterizedTest
    @MethodSource("points")
    void every_point_is_a_method_that_the_service_has(CrashPoint point) throws IOException {
        assertThat(new Trap(point.place()).fits(classFile(point)))
                .as("%s of %s", point.place(), point.service())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("points")
    void every_point_names_an_errand(CrashPoint point) {
        assertThat(Errand.named(point.errand())).isNotNull();
    }

    @Test
    void names_are_unique() {
        assertThat(points()).extracting(CrashPoint::name).doesNotHaveDuplicates();
    }

    private static byte[] classFile(CrashPoint point) throws IOException {
        var file = point.place().type().replace('.', '/') + ".class";
        var found = Stream.of(point.service(), "platform/core")
                .map(module -> ROOT.resolve(module).resolve("target/classes").resolve(file))
                .filter(Files::exists)
                .findFirst();
        return Files.readAllBytes(found.orElseThrow(
                () -> new AssertionError("no class " + point.place().type())));
    }
}
