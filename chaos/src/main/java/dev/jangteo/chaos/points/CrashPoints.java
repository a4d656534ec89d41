package dev.jangteo.chaos.points;

import dev.jangteo.crashagent.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The table of crash points, {@code crash-points.txt}: a line each, columns between bars. */
public final class CrashPoints {
    private static final int COLUMNS = 4;

    private CrashPoints() {}

    /** All of them, in the table's order. */
    public static List<CrashPoint> all() {
        try (var in = Objects.requireNonNull(CrashPoints.class.getResourceAsStream("crash-points.txt"))) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<CrashPoint> read(String table) {
        return table.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(CrashPoints::row)
                .toList();
    }

    private static CrashPoint row(String line) {
        var columns = List.of(line.split("\\s*\\|\\s*"));
        if (columns.size() != COLUMNS) {
            throw new IllegalArgumentException("a crash point has " + COLUMNS + " columns: " + line);
        }
        return new CrashPoint(columns.get(0), columns.get(1), Place.parse(columns.get(2)), columns.get(3));
    }
}
