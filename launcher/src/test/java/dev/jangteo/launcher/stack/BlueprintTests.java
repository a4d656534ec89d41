package dev.jangteo.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlueprintTests {

    @TempDir
    Path folder;

    @Test
    void services_wait_for_brokers_and_stores_but_work_without_search() {
        assertThat(part("catalog-service", blueprint(here())).needs())
                .containsExactlyInAnyOrder("kafka", "redis", "mongodb");
    }

    @Test
    void search_runs_from_a_jar_of_its_own() throws IOException {
        Path target = Files.createDirectories(folder.resolve("platform/search-server/target"));
        Files.createDirectory(target.resolve("lib"));
        Path jar = Files.createFile(target.resolve("platform-search-server.jar"));
        StackOptions options = here();

        Part search = part("search", blueprint(options));

        assertThat(search.command().get())
                .containsSequence("-jar", jar.toString())
                .containsSequence("--port", String.valueOf(options.ports().of(Server.SEARCH)))
                .containsSequence("--data", options.data().resolve("search").toString());
    }

    @Test
    void services_find_search_where_it_was_started() {
        StackOptions options = here();

        assertThat(blueprint(options).environmentOf(Service.CATALOG_SERVICE))
                .containsEntry(
                        "SEARCH_URL", "http://127.0.0.1:" + options.ports().of(Server.SEARCH));
    }

    @Test
    void search_that_is_elsewhere_is_not_started() {
        Blueprint blueprint = blueprint(here().with("SEARCH_URL", "https://elsewhere"));

        assertThat(blueprint.parts()).extracting(Part::name).doesNotContain("search");
        assertThat(blueprint.environmentOf(Service.CATALOG_SERVICE)).containsEntry("SEARCH_URL", "https://elsewhere");
    }

    private StackOptions here() {
        return StackOptions.onFreePorts(folder, folder.resolve("data"));
    }

    private Blueprint blueprint(StackOptions options) {
        return new Blueprint(options, Secrets.in(folder, Map.of()));
    }

    private static Part part(String name, Blueprint blueprint) {
        return blueprint.parts().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
