package dev.jangteo.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What needs no built engine; the engine itself is tested in its module and by the tests that use it. */
class SearchEngineTests {

    @TempDir
    Path folder;

    @Test
    void classes_are_run_with_the_libraries_beside_them() throws Exception {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Path libraries = Files.createDirectory(folder.resolve("lib"));

        assertThat(SearchEngine.arguments(classes, 9200, folder))
                .containsSubsequence("-cp", classes + ":" + libraries + "/*", "--port", "9200");
    }

    @Test
    void a_jar_names_its_libraries_itself() throws Exception {
        Path jar = Files.createFile(folder.resolve("search.jar"));
        Files.createDirectory(folder.resolve("lib"));

        assertThat(SearchEngine.arguments(jar, 9200, folder)).startsWith("-jar", jar.toString());
    }

    @Test
    void what_is_not_built_is_said() {
        assertThatThrownBy(() -> SearchEngine.arguments(folder.resolve("search.jar"), 9200, folder))
                .isInstanceOf(ServerDidNotStart.class)
                .hasMessageContaining("Search is not built");
    }

    @Test
    void nobody_is_not_healthy() {
        assertThat(SearchEngine.isHealthy(Ports.free())).isFalse();
    }
}
