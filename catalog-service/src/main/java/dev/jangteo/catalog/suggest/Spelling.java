package dev.jangteo.catalog.suggest;

import static java.util.stream.Collectors.joining;

import dev.jangteo.catalog.korean.KeyboardLayout;
import dev.jangteo.catalog.korean.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells what a query with words that nothing on sale has was probably meant to be: "did you mean". */
@Component
public class Spelling {
    private volatile Vocabulary vocabulary = Vocabulary.EMPTY;

    void learn(Vocabulary current) {
        vocabulary = current;
    }

    /** Empty when all words are known, or nothing known is close to them. */
    public Optional<String> correction(String query) {
        var known = vocabulary;
        var words = Keys.words(SearchQuery.of(query).text());
        if (known.size() == 0 || words.stream().allMatch(known::knows)) {
            return Optional.empty();
        }
        return otherLayout(query, known)
                .or(() -> known.phrase(String.join("", words)))
                .or(() -> wordByWord(words, known))
                .or(() -> known.nearest(String.join("", words)).map(it -> known.phrase(it).orElse(it)));
    }

    private static Optional<String> otherLayout(String query, Vocabulary known) {
        return KeyboardLayout.mistyped(query)
                .map(it -> String.join(" ", Keys.words(it)))
                .filter(it -> !it.isEmpty())
                .filter(it -> Keys.words(it).stream().allMatch(known::knows));
    }

    /** Words wrongly parted come together (무 선), others become their nearest; what is like nothing stays as it is. */
    private static Optional<String> wordByWord(List<String> words, Vocabulary known) {
        var corrected = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var withNext = i + 1 < words.size() ? word + words.get(i + 1) : word;
            if (isParted(word, withNext, known)) {
                corrected.add(withNext);
                i++;
            } else {
                corrected.add(known.knows(word) ? word : known.nearest(word).orElse(word));
            }
        }
        return corrected.equals(words)
                ? Optional.empty()
                : Optional.of(corrected.stream().collect(joining(" ")));
    }

    private static boolean isParted(String word, String withNext, Vocabulary known) {
        return !withNext.equals(word) && Vocabulary.isWord(withNext) && !isSafe(word, known) && known.knows(withNext);
    }

    private static boolean isSafe(String word, Vocabulary known) {
        return Vocabulary.isWord(word) && known.knows(word);
    }
}
