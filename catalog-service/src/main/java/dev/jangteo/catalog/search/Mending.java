package dev.jangteo.catalog.search;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import dev.jangteo.catalog.korean.JamoDistance;
import dev.jangteo.catalog.korean.SearchQuery;
import dev.jangteo.catalog.korean.Spacing;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what a mistyped text found: each word as the products that answered it write it. */
final class Mending {
    /** As they are compared, and as they are written; words next to each other also as one. */
    private final Map<String, String> known = new LinkedHashMap<>();

    /** @param texts of the products found, the likeliest first */
    Mending(Collection<String> texts) {
        texts.forEach(this::learn);
    }

    private void learn(String text) {
        var words = List.of(text.strip().split("\\s+"));
        for (int i = 0; i < words.size(); i++) {
            known.putIfAbsent(Spacing.joined(words.get(i)), words.get(i));
            if (i + 1 < words.size()) {
                var both = words.get(i) + " " + words.get(i + 1);
                known.putIfAbsent(Spacing.joined(both), both);
            }
        }
    }

    /** The text with its words put right where a known one is near enough. */
    String of(SearchQuery query) {
        return query.words().stream().map(this::of).collect(joining(" "));
    }

    private String of(String word) {
        int allowed = JamoDistance.allowed(word);
        if (allowed == 0 || known.keySet().stream().anyMatch(it -> it.contains(word))) {
            return word;
        }
        return known.keySet().stream()
                .filter(it -> JamoDistance.between(it, word) <= allowed)
                .min(comparingInt(it -> JamoDistance.between(it, word)))
                .map(it -> known.getOrDefault(it, it))
                .orElse(word);
    }
}
