package dev.jangteo.outsideworld.journal;

import dev.jangteo.outsideworld.CannotStart;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An append-only file of JSON lines. {@link #append} returns when the operating system has the line, so killing this
 * process loses nothing that was acknowledged; a line that was cut off by the kill was never acknowledged and is dropped
 * on the next opening. Not thread-safe: its owner's lock also orders the entries.
 */
public final class Journal<E> implements AutoCloseable {
    private static final int USUAL_LINE = 1024;

    /** Not a FileChannel: that would be closed under everyone when one of its users is interrupted. */
    private final RandomAccessFile file;

    private final Path path;
    private final JsonMapper json;
    private final Class<E> type;
    private long end;

    private Journal(RandomAccessFile file, Path path, JsonMapper json, Class<E> type) {
        this.file = file;
        this.path = path;
        this.json = json;
        this.type = type;
    }

    /** Hears what a journal holds when it is opened, oldest first. */
    @FunctionalInterface
    public interface Listener<E> {
        /** @param position where {@link #read} finds the entry again */
        void entry(long position, E entry);
    }

    /**
     * Opens the file, creating it where needed, and tells the listener every entry it holds.
     *
     * @throws CannotStart when another process has it, or a line in it cannot be read
     */
    public static <E> Journal<E> open(Path path, JsonMapper json, Class<E> type, Listener<? super E> listener) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            try {
                lock(file, path);
                Journal<E> journal = new Journal<>(file, path, json, type);
                journal.replay(listener);
                return journal;
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open " + path, e);
        }
    }

    private static void lock(RandomAccessFile file, Path path) throws IOException {
        try {
            if (file.getChannel().tryLock() == null) {
                throw inUse(path);
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(path);
        }
    }

    private static CannotStart inUse(Path path) {
        return new CannotStart(path + " is in use.", "Stop the process that has it, or set another DATA_DIR.");
    }

    private void replay(Listener<? super E> listener) throws IOException {
        // Over the same descriptor: closing another one of this file would give up our lock (POSIX).
        InputStream bytes = new BufferedInputStream(new FileInputStream(file.getFD()), 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream(USUAL_LINE);
        for (int next = bytes.read(); next >= 0; next = bytes.read()) {
            if (next != '\n') {
                line.write(next);
                continue;
            }
            listener.entry(end, parse(line.toByteArray(), end));
            end += line.size() + 1;
            line.reset();
        }
        file.setLength(end);
    }

    private E parse(byte[] line, long position) {
        try {
            return json.readValue(line, type);
        } catch (JacksonException e) {
            throw new CannotStart(
                    "%s, byte %d: cannot be read: %s".formatted(path, position, e.getOriginalMessage()),
                    "Repair that line by hand; nothing was changed.");
        }
    }

    /**
     * Writes one entry; a failed write leaves the file as it was.
     *
     * @return where {@link #read} finds it
     */
    public long append(E entry) {
        byte[] text = json.writeValueAsBytes(entry);
        byte[] line = Arrays.copyOf(text, text.length + 1);
        line[text.length] = '\n';
        try {
            try {
                file.seek(end);
                file.write(line);
            } catch (IOException e) {
                file.setLength(end);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long position = end;
        end += line.length;
        return position;
    }

    /** @param position one that {@link #append} or the listener was told */
    public E read(long position) {
        try {
            file.seek(position);
            return parse(line(), position);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] line() throws IOException {
        byte[] read = new byte[USUAL_LINE];
        int length = 0;
        while (true) {
            int more = file.read(read, length, read.length - length);
            if (more < 0) {
                throw new EOFException(path + " ends in a line");
            }
            for (int i = length; i < length + more; i++) {
                if (read[i] == '\n') {
                    return Arrays.copyOf(read, i);
                }
            }
            length += more;
            if (length == read.length) {
                read = Arrays.copyOf(read, 2 * length);
            }
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
