package dev.jangteo.catalog.korean;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words the shop's dictionaries know, in either script: what a text that could be read in two ways rather is. */
public final class ShopWords {
    private static final Pattern HANGUL = Pattern.compile("[가-힣]+");
    private static final Pattern LATIN = Pattern.compile("[a-z]{2,}");

    /** Not words by their shape, and so common that no dictionary needs them. */
    private static final String ACRONYMS =
            "ar cctv cj cpu dvd fhd fps gpu gs hdd hdmi hp html kt led lg nfc nvme oled pc qhd qled rgb sk ssd tv uhd usb vr";

    private static final Pattern TERM = Pattern.compile("[^,]+");
    private static final Map<String, List<String>> LATIN_FOR = latinFor();

    private static final Set<String> HANGUL_WORDS = words(HANGUL);
    private static final Set<String> LATIN_WORDS = words(LATIN);

    private static final TreeSet<String> HANGUL_KEYS =
            HANGUL_WORDS.stream().map(KeyboardLayout::toLatin).collect(toCollection(TreeSet::new));

    private ShopWords() {}

    /** Those in Latin letters, in lower case: what labels in Korean are asked for by too. */
    public static Set<String> latin() {
        return LATIN_WORDS;
    }

    /** What a thing is called in Latin letters, by one of its names in Hangul, both without spaces: headphone for 헤드폰. */
    public static List<String> latinFor(String hangul) {
        return LATIN_FOR.getOrDefault(hangul, List.of());
    }

    /** @param keys as toLatin gives them: of a word, or of one that is being composed */
    static boolean isOnTheWayToHangul(String keys) {
        var next = HANGUL_KEYS.ceiling(keys);
        return next != null && next.startsWith(keys);
    }

    static boolean isHangul(String word) {
        return HANGUL_WORDS.contains(word);
    }

    static boolean isLatin(String lowerCase) {
        return LATIN_WORDS.contains(lowerCase);
    }

    /** Of words that mean the same either way. */
    private static Map<String, List<String>> latinFor() {
        var names = new HashMap<String, List<String>>();
        for (var line : Dictionaries.synonyms()) {
            if (line.contains("=>")) {
                continue;
            }
            var terms = TERM.matcher(line)
                    .results()
                    .map(it -> Spacing.joined(it.group()))
                    .toList();
            var latin = terms.stream().filter(LATIN.asMatchPredicate()).toList();
            terms.stream().filter(HANGUL.asMatchPredicate()).forEach(it -> names.put(it, latin));
        }
        return Map.copyOf(names);
    }

    private static Set<String> words(Pattern script) {
        return Stream.of(Dictionaries.userWords().stream(), Dictionaries.synonyms().stream(), Stream.of(ACRONYMS))
                .flatMap(it -> it)
                .flatMap(it -> script.matcher(it).results())
                .map(MatchResult::group)
                .collect(toUnmodifiableSet());
    }
}
