package dev.jangteo.launcher;

import dev.jangteo.launcher.stack.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** One log file, shown from some line on and then as it grows. */
final class LogTail {

    private static final int LONGEST_LOOK_BACK = 256 * 1024;

    private final Path file;
    private final String prefix;
    private final PrintStream out;
    private long position;

    LogTail(Path file, String name, PrintStream out) {
        this.file = file;
        this.prefix = name.isEmpty() ? "" : "%-20s | ".formatted(name);
        this.out = out;
    }

    /** Begins at the end: only what comes from now on is shown. */
    LogTail atEnd() {
        position = length();
        return this;
    }

    void printLast(int lines) {
        position = Math.max(0, length() - LONGEST_LOOK_BACK);
        String[] all = newText().split("\n", -1);
        for (int i = Math.max(0, all.length - lines); i < all.length; i++) {
            print(all[i]);
        }
    }

    void printNew() {
        newText().lines().forEach(this::print);
    }

    private void print(String line) {
        if (!line.isEmpty()) {
            out.println(prefix + line);
        }
    }

    /** Whole lines only; the beginning of one waits for its end. */
    private String newText() {
        if (!Files.exists(file)) {
            return "";
        }
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(position);
            byte[] bytes = new byte[(int) Math.min(Integer.MAX_VALUE - 8, in.length() - position)];
            in.readFully(bytes);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            position += end;
            return new String(bytes, 0, end, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Problem("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private long length() {
        return file.toFile().length();
    }
}
