package dev.jangteo.platform.testing;

import dev.jangteo.platform.servers.SearchEngine;
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

    /** Another one, for tests that lose its data; whoever starts it ends it. */
    public static SearchEngine startAnother() {
        return SearchEngine.startTemporary(0, program());
    }

    private static SearchEngine start() {
        var engine = startAnother();
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
