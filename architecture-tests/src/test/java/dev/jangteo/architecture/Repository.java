package dev.jangteo.architecture;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** This repository as the rules see it: its modules, their sources and their compiled classes. */
final class Repository {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Repository() {}

    /** The folders of all services. */
    static List<Path> services() {
        try (var folders = Files.list(ROOT)) {
            return folders.filter(it -> it.getFileName().toString().endsWith("-service"))
                    .filter(it -> Files.exists(it.resolve("pom.xml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The package below {@code dev.jangteo} that a service's folder holds. */
    static String packageOf(Path service) {
        return "dev.jangteo." + service.getFileName().toString().replace("-service", "");
    }

    /** Files of the repository that are not built and not hidden. */
    static List<Path> files(String ending) {
        try (var all = Files.walk(ROOT)) {
            return all.filter(it -> it.toString().endsWith(ending))
                    .filter(it -> !ROOT.relativize(it).toString().matches("(.*/)?(target|\\..*|node_modules)/.*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All main classes of all modules. */
    static final class Classes implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> testClass) {
            try (var folders = Files.walk(ROOT, 4)) {
                return folders.filter(it -> it.endsWith(Path.of("target", "classes")))
                        .map(Location::of)
                        .collect(Collectors.toSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
