package dev.jangteo.launcher.stack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/** Tells builds of a jar apart by content: reproducible builds give them all the same time. */
final class Checksum {

    private Checksum() {}

    static String of(Path jar) {
        var checksum = new CRC32C();
        try (var in = new CheckedInputStream(Files.newInputStream(jar), checksum)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new Problem("Cannot read " + jar + ": " + e.getMessage(), e);
        }
        return Long.toHexString(checksum.getValue());
    }
}
