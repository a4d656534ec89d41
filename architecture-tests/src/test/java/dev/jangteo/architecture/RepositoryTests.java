package dev.jangteo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rules of the files themselves. */
class RepositoryTests {
    private static final int LONGEST_SERVICE_POM = 60;

    @Test
    void service_poms_are_short() throws IOException {
        for (var service : Repository.services()) {
            assertThat(Files.readAllLines(service.resolve("pom.xml")))
                    .as(service.getFileName() + "/pom.xml")
                    .hasSizeLessThan(LONGEST_SERVICE_POM);
        }
    }

    @Test
    void every_service_says_what_it_owns_hears_and_tells_and_how_to_run_it() throws IOException {
        for (var service : Repository.services()) {
            assertThat(Files.readString(service.resolve("README.md")).toLowerCase(java.util.Locale.ROOT))
                    .as(service.getFileName() + "/README.md")
                    .contains("owns", "hears", "tells", "run");
        }
    }

    @Test
    void every_service_speaks_korean_and_english_with_the_same_vocabulary() {
        for (var service : Repository.services()) {
            var resources = service.resolve("src/main/resources");
            assertThat(keys(resources.resolve("messages_en.properties")))
                    .as(service.getFileName().toString())
                    .containsExactlyInAnyOrderElementsOf(keys(resources.resolve("messages_ko.properties")));
        }
    }

    @Test
    void every_package_is_null_marked() {
        var unmarked = Repository.files(".java").stream()
                .filter(it -> it.toString().contains("/src/main/java/"))
                .map(Path::getParent)
                .distinct()
                .filter(it -> !isNullMarked(it))
                .map(Repository.ROOT::relativize)
                .toList();
        assertThat(unmarked).isEmpty();
    }

    @Test
    void nothing_is_left_to_do_in_the_code() {
        var todo = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
        assertThat(Repository.files(".java").stream()
                        .filter(it -> !it.endsWith("RepositoryTests.java"))
                        .filter(it -> todo.matcher(read(it)).find())
                        .map(Repository.ROOT::relativize))
                .isEmpty();
    }

    @Test
    void no_secret_is_committed() {
        var secret = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY|(?i)password\\s*[:=]\\s*[^\\s${<\"'{(][^\\s]{5,}");
        for (var ending : List.of(".yaml", ".yml", ".properties", ".pem", ".env")) {
            assertThat(Repository.files(ending).stream()
                            .filter(it -> !it.getFileName().toString().startsWith("messages"))
                            .filter(it -> !it.toString().contains("/templates/"))
                            .filter(it -> secret.matcher(read(it)).find())
                            .map(Repository.ROOT::relativize))
                    .isEmpty();
        }
    }

    private static List<String> keys(Path messages) {
        if (Files.notExists(messages)) {
            return List.of();
        }
        return read(messages)
                .lines()
                .filter(it -> it.contains("=") && !it.startsWith("#"))
                .map(it -> it.substring(0, it.indexOf('=')).strip())
                .toList();
    }

    private static boolean isNullMarked(Path folder) {
        var info = folder.resolve("package-info.java");
        return Files.exists(info) && read(info).contains("@NullMarked");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
