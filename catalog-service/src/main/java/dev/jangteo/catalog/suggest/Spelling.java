package dev.jangteo.catalog.suggest;

import dev.jangteo.catalog.korean.KeyboardLayout;
import dev.jangteo.catalog.korean.SearchQuery;
import dev.jangteo.catalog.korean.ShopWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells what a query with words that nothing on sale has was probably meant to be: "did you mean". */
@Component
public class Spelling {
    private volatile Vocabulary vocabulary = Vocabulary.EMPTY;

    void learn(Vocabulary current) {
        vocabulary = current.isEmpty() ? current : current.with(ShopWords.latin());
    }

    /** Empty when all words are known, or nothing known is close to them. */
    public Optional<String> correction(String query) {
        var known = vocabulary;
        var read = SearchQuery.of(query);
        var words = Keys.words(read.text());
        var joined = String.join("", words);
        if (known.isEmpty() || words.stream().allMatch(it -> isFine(it, known))) {
            return wordByWord(words, known);
        }
        return otherLayout(read.typed(), known)
                .or(() -> known.phrase(joined))
                .or(() -> wordByWord(words, known))
                .or(() -> known.nearestPhrase(joined));
    }

    private static Optional<String> otherLayout(String typed, Vocabulary known) {
        return KeyboardLayout.mistyped(typed)
                .map(Keys::words)
                .filter(words -> !words.isEmpty() && words.stream().allMatch(it -> isFine(it, known)))
                .map(words -> String.join(" ", words));
    }

    /** Words wrongly parted come together (무 선), others become their nearest; what is like nothing stays as it is. */
    private static Optional<String> wordByWord(List<String> words, Vocabulary known) {
        var corrected = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (i + 1 < words.size() && !known.knows(word) && known.knows(word + words.get(i + 1))) {
                i++;
                corrected.add(word + words.get(i));
            } else {
                corrected.add(
                        isFine(word, known) ? word : known.nearestWord(word).orElse(word));
            }
        }
        return corrected.equals(words) ? Optional.empty() : Optional.of(String.join(" ", corrected));
    }

    private static boolean isFine(String word, Vocabulary known) {
        return !Vocabulary.isWord(word) || known.knows(word);
    }
}
