package dev.jangteo.outsideworld.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An append-only file of JSON lines. {@link #append} returns when the operating system has the line, so killing this
 * process loses nothing that was acknowledged; a line that was cut off by the kill was never acknowledged and is dropped
 * on the next opening. Not thread-safe: its owner's lock also orders the entries.
 */
public final class Journal<E> implements AutoCloseable {
    private final FileChannel file;
    private final JsonMapper json;

    private Journal(FileChannel file, JsonMapper json) {
        this.file = file;
        this.json = json;
    }

    /**
     * Opens the file, creating it where needed, and hands every entry it holds to {@code replay}, oldest first.
     *
     * @throws UnusableJournal when another process has it, or a line in it cannot be read
     */
    public static <E> Journal<E> open(Path path, JsonMapper json, Class<E> type, Consumer<? super E> replay) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                lock(file, path);
                long sound = replay(path, json, type, replay);
                file.truncate(sound).position(sound);
                return new Journal<>(file, json);
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open " + path, e);
        }
    }

    private static void lock(FileChannel file, Path path) throws IOException {
        try {
            if (file.tryLock() == null) {
                throw new UnusableJournal(path + " is in use by another process");
            }
        } catch (OverlappingFileLockException e) {
            throw new UnusableJournal(path + " is already open");
        }
    }

    /** Returns where the last whole line ends. */
    private static <E> long replay(Path path, JsonMapper json, Class<E> type, Consumer<? super E> replay)
            throws IOException {
        long sound = 0;
        long line = 0;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            ByteArrayOutputStream current = new ByteArrayOutputStream();
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                if (next != '\n') {
                    current.write(next);
                    continue;
                }
                line++;
                replay.accept(parse(current.toByteArray(), json, type, path, line));
                sound += current.size() + 1;
                current.reset();
            }
        }
        return sound;
    }

    private static <E> E parse(byte[] text, JsonMapper json, Class<E> type, Path path, long line) {
        try {
            return json.readValue(text, type);
        } catch (JacksonException e) {
            throw new UnusableJournal("%s, line %d cannot be read: %s".formatted(path, line, e.getOriginalMessage()));
        }
    }

    /** Writes one entry; a failed write leaves the file as it was. */
    public void append(E entry) {
        byte[] text = json.writeValueAsBytes(entry);
        ByteBuffer line =
                ByteBuffer.allocate(text.length + 1).put(text).put((byte) '\n').flip();
        try {
            long before = file.position();
            try {
                while (line.hasRemaining()) {
                    file.write(line);
                }
            } catch (IOException e) {
                file.truncate(before).position(before);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
