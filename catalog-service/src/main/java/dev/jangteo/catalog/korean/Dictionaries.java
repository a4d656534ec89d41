package dev.jangteo.catalog.korean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The shop's words for the analyzer: what it would take apart wrongly, and what means the same. */
public final class Dictionaries {
    private static final List<String> USER_WORDS = lines("user-dictionary.txt");
    private static final List<String> SYNONYMS = lines("synonyms.txt");

    private Dictionaries() {}

    /** Rules of nori's user dictionary: a word, or a compound and its parts. */
    public static List<String> userWords() {
        return USER_WORDS;
    }

    /** Rules in the format of Solr, for queries only. */
    public static List<String> synonyms() {
        return SYNONYMS;
    }

    /** Comments and blank lines are for those who read the files. */
    private static List<String> lines(String file) {
        var content = Objects.requireNonNull(Dictionaries.class.getResourceAsStream("/search/" + file), file);
        try (var reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(it -> !it.isEmpty() && !it.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
