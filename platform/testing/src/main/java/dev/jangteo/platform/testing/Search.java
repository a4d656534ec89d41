package dev.jangteo.platform.testing;

import dev.jangteo.platform.servers.SearchEngine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The search engine of a test JVM: started when the first test asks for it, ended with the JVM, its indexes shared by
 * all tests. Always the embedded one: no public image of OpenSearch carries the Korean analysis.
 */
public final class Search {

    private static final Path PROGRAM = Path.of("platform", "search-server", "target", "classes");

    private static final class Started {
        static final SearchEngine ENGINE = start();
    }

    private Search() {}

    /** Where it listens. */
    public static String url() {
        return Started.ENGINE.url();
    }

    /** Forgets all indexes and aliases. */
    public static void clear() {
        var request =
                HttpRequest.newBuilder(URI.create(url() + "/_all")).DELETE().build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException("Search does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static SearchEngine start() {
        var engine = SearchEngine.startTemporary(0, program());
        Runtime.getRuntime().addShutdownHook(new Thread(engine::stop, "search-stop"));
        return engine;
    }

    /** Where the module before ours was built: tests run in the folder of their module, somewhere in the repository. */
    private static Path program() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(PROGRAM))) {
                return folder.resolve(PROGRAM);
            }
        }
        throw new IllegalStateException(PROGRAM + " is not built: run Maven with -am");
    }
}
