package dev.jangteo.benchmarks.search;

import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param skus the speed is measured with at least so many
 * @param relevance whether the judged set is asked
 * @param speed whether the catalogue is grown and loaded
 */
record SearchSettings(int skus, boolean relevance, boolean speed) {

    /** @throws IllegalArgumentException with the words for whoever typed it */
    static SearchSettings parse(List<String> line) {
        var skus = 100_000;
        var relevance = true;
        var speed = true;
        var rest = new ArrayDeque<>(line);
        while (!rest.isEmpty()) {
            var option = rest.pop();
            switch (option) {
                case "--skus" -> skus = number(rest.poll());
                case "--relevance-only" -> speed = false;
                case "--speed-only" -> relevance = false;
                default -> throw new IllegalArgumentException(option + "?");
            }
        }
        if (!relevance && !speed) {
            throw new IllegalArgumentException("--relevance-only or --speed-only, not both");
        }
        return new SearchSettings(skus, relevance, speed);
    }

    private static int number(@Nullable String text) {
        if (text == null || !text.matches("[1-9][0-9]{0,7}")) {
            throw new IllegalArgumentException("--skus takes a number");
        }
        return Integer.parseInt(text);
    }
}
