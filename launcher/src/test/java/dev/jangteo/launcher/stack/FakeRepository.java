package dev.jangteo.launcher.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A repository whose services are all {@link FakeService}. */
final class FakeRepository {

    private FakeRepository() {}

    static Path in(Path folder) throws IOException {
        Files.createFile(folder.resolve("jangteo"));
        Files.createFile(folder.resolve("pom.xml"));
        for (Service service : Service.values()) {
            Path target = Files.createDirectories(folder.resolve(service.id()).resolve("target"));
            jar(target.resolve(service.id() + "-app.jar"));
        }
        return folder;
    }

    private static void jar(Path file) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        manifest.getMainAttributes().putValue("Start-Class", "dev.jangteo.Fake");
        String entry = FakeService.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                InputStream code = Objects.requireNonNull(
                        FakeService.class.getClassLoader().getResourceAsStream(entry))) {
            jar.putNextEntry(new ZipEntry(entry));
            code.transferTo(jar);
        }
    }
}
