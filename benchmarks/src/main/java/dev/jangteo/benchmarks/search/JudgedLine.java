package dev.jangteo.benchmarks.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A line "typed =&gt; judgement" of a judged file, with the "[kind]" that stands above it. */
record JudgedLine(String kind, String typed, String judgement) {
    private static final String ARROW = " => ";

    static List<JudgedLine> of(String resource) {
        try (var in = Objects.requireNonNull(JudgedLine.class.getResourceAsStream(resource), resource);
                var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JudgedLine> parse(List<String> lines) {
        List<JudgedLine> judged = new ArrayList<>();
        var kind = "";
        for (var line : lines) {
            var arrow = line.indexOf(ARROW);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                kind = line.substring(1, line.length() - 1);
            } else if (arrow > 0 && !kind.isEmpty()) {
                judged.add(new JudgedLine(kind, line.substring(0, arrow), line.substring(arrow + ARROW.length())));
            } else {
                throw new IllegalArgumentException("neither [kind] nor \"typed => judgement\": " + line);
            }
        }
        return judged;
    }
}
