package dev.jangteo.catalog.suggest;

import dev.jangteo.catalog.korean.Spacing;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the name of a product says beside its brand and model: Korean puts what a thing is last, and before it how it is.
 *
 * @param features "무선" and "노이즈캔슬링" of a 노이즈캔슬링 무선 헤드폰
 * @param noun its 헤드폰; none in a name of codes only
 */
record ProductName(List<String> features, Optional<String> noun) {
    private static final int MOST_FEATURES = 4;
    private static final int LONGEST_SHOWN = 60;
    private static final Pattern ASIDE = Pattern.compile("[\\[(（【][^\\])）】]*[\\])）】]");
    private static final Pattern MODEL = Pattern.compile("[A-Za-z]+-?\\d[\\w./-]*");
    private static final Pattern LETTERS_FIRST = Pattern.compile("\\p{L}.*");

    static ProductName of(String name, String brand) {
        var branded = Keys.words(brand);
        var words = Stream.of(ASIDE.matcher(name).replaceAll(" ").split("[\\s,/]+"))
                .filter(it -> !Spacing.joined(it).isEmpty())
                .filter(it -> !branded.contains(Spacing.joined(it)))
                .filter(it -> !MODEL.matcher(it).matches())
                .toList();
        int end = words.size();
        while (end > 0 && !isNoun(words.get(end - 1))) {
            end--;
        }
        return end == 0
                ? new ProductName(List.of(), Optional.empty())
                : new ProductName(
                        words.subList(Math.max(0, end - 1 - MOST_FEATURES), end - 1), Optional.of(words.get(end - 1)));
    }

    /** The name as a suggestion shows it, cut between words; empty when it has no letter or digit to find it by. */
    static Optional<String> shown(String name) {
        var text = name.strip();
        int cut = text.length() <= LONGEST_SHOWN ? text.length() : text.lastIndexOf(' ', LONGEST_SHOWN);
        var shown = text.substring(0, cut <= 0 ? LONGEST_SHOWN : cut);
        return Optional.of(shown).filter(it -> !Spacing.joined(it).isEmpty());
    }

    /** All of it, when there is more than a feature and the noun. */
    Optional<String> whole() {
        return noun.filter(_ -> features.size() > 1).map(it -> String.join(" ", features) + " " + it);
    }

    /** Sizes and quantities at the end (2L, 6개) are none. */
    private static boolean isNoun(String word) {
        return LETTERS_FIRST.matcher(word).matches();
    }
}
