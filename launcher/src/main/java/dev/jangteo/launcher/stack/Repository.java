package dev.jangteo.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

/** Where the built programs lie. */
public final class Repository {

    private final Path root;

    Repository(Path root) {
        this.root = root;
    }

    /** The repository that the folder is in, however deep. */
    public static Path around(Path folder) {
        for (Path candidate = folder.toAbsolutePath().normalize(); candidate != null; ) {
            if (Files.isRegularFile(candidate.resolve("jangteo"))
                    && Files.isRegularFile(candidate.resolve("pom.xml"))) {
                return candidate;
            }
            candidate = candidate.getParent();
        }
        throw new Problem(folder + " is not inside the repository of Jangteo");
    }

    Path jarOf(Service service) {
        return built(root.resolve(service.id()).resolve("target").resolve(service.id() + "-app.jar"));
    }

    /** Holds the brokers and stores; its libraries lie beside it. */
    Path launcherJar() {
        return built(root.resolve("launcher").resolve("target").resolve("launcher.jar"));
    }

    /** The search engine; its libraries lie beside it too, and are for it alone. */
    Path searchServerJar() {
        return built(root.resolve("platform")
                .resolve("search-server")
                .resolve("target")
                .resolve("platform-search-server.jar"));
    }

    String mainClassOf(Service service) {
        try (var jar = new JarFile(jarOf(service).toFile())) {
            return jar.getManifest().getMainAttributes().getValue("Start-Class");
        } catch (IOException e) {
            throw new Problem("Cannot read the jar of " + service.id() + ": " + e.getMessage(), e);
        }
    }

    private static Path built(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new Problem(jar + " is not built. Run ./jangteo up, which builds, or mvn package -DskipTests");
        }
        return jar;
    }
}
