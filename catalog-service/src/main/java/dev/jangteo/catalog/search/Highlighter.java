package dev.jangteo.catalog.search;

import dev.jangteo.catalog.korean.Initials;
import dev.jangteo.catalog.korean.SearchQuery;
import dev.jangteo.catalog.korean.Spacing;
import dev.jangteo.catalog.korean.Units;
import dev.jangteo.catalog.search.Highlight.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was searched for in the texts that are shown. It looks at the product as it is now, not as it was indexed,
 * and like the search it looks through spaces: 무선헤드폰 marks "무선 헤드폰".
 */
final class Highlighter {
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final List<String> sought;
    private final boolean initials;

    /** Whether any can be: the texts are looked through for them then. */
    private final boolean amounts;

    /** @param text what was searched for */
    Highlighter(String text) {
        var query = SearchQuery.of(text);
        initials = Initials.isInitials(query.text());
        sought = Stream.concat(
                        Stream.of(Spacing.joined(initials ? Initials.of(query.text()) : query.normalized())),
                        initials ? Stream.of(query.text().split(" ")).map(Initials::of) : query.words().stream())
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        amounts = !initials && sought.stream().anyMatch(it -> Character.isDigit(it.codePointAt(0)));
    }

    /** The texts that answer, with what answers marked; those that do not are left out. */
    List<Highlight> of(ProductCard card) {
        return Stream.of(mark("name", card.name()), mark("brand", card.brand()))
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<Highlight> mark(String field, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        var hits = new BitSet(text.length());
        var letters = Letters.of(text, initials);
        sought.forEach(it -> letters.mark(it, hits));
        if (amounts) {
            markAmounts(text, hits);
        }
        return hits.isEmpty() ? Optional.empty() : Optional.of(new Highlight(field, parts(text, hits)));
    }

    /** 1테라 for 1TB, "500 그램" for 500g. */
    private void markAmounts(String text, BitSet hits) {
        var words = WORD.matcher(text).results().toList();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i; j < Math.min(i + 2, words.size()); j++) {
                int start = words.get(i).start();
                int end = words.get(j).end();
                var amount = Units.normalize(text.substring(start, end));
                if (Character.isDigit(amount.codePointAt(0)) && sought.contains(Spacing.joined(amount))) {
                    hits.set(start, end);
                }
            }
        }
    }

    private static List<Part> parts(String text, BitSet hits) {
        var parts = new ArrayList<Part>();
        for (int at = 0; at < text.length(); ) {
            boolean hit = hits.get(at);
            int end = hit ? hits.nextClearBit(at) : hits.nextSetBit(at);
            end = end < 0 ? text.length() : Math.min(end, text.length());
            parts.add(new Part(text.substring(at, end), hit));
            at = end;
        }
        return parts;
    }

    /**
     * The letters and digits of a text as they are compared, and where in it each comes from.
     *
     * @param places of every letter in the text
     */
    private record Letters(String text, String joined, List<Integer> places) {

        static Letters of(String text, boolean initials) {
            var joined = new StringBuilder();
            var places = new ArrayList<Integer>();
            for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
                var letter = Spacing.joined(Character.toString(text.codePointAt(at)));
                var compared = initials ? Initials.of(letter) : letter;
                joined.append(compared);
                for (int i = 0; i < compared.length(); i++) {
                    places.add(at);
                }
            }
            return new Letters(text, joined.toString(), places);
        }

        void mark(String sought, BitSet hits) {
            for (int at = joined.indexOf(sought); at >= 0; at = joined.indexOf(sought, at + 1)) {
                int first = places.get(at);
                int last = places.get(at + sought.length() - 1);
                int end = last + Character.charCount(text.codePointAt(last));
                if (isWhole(first, end, sought)) {
                    hits.set(first, end);
                }
            }
        }

        /** Latin words and numbers count from their start; what reaches across a space does so from a word's start. */
        private boolean isWhole(int start, int end, String sought) {
            boolean inWord = start > 0 && Character.isLetterOrDigit(text.codePointBefore(start));
            if (!inWord) {
                return true;
            }
            boolean latin = isLatin(sought.codePointAt(0)) && isLatin(text.codePointBefore(start));
            return !latin && text.substring(start, end).chars().noneMatch(Character::isWhitespace);
        }

        private static boolean isLatin(int codePoint) {
            return codePoint < 0x250;
        }
    }
}
