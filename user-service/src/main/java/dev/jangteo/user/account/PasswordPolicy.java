package dev.jangteo.user.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which passwords are too weak, after NIST SP 800-63B §5.1.1.2: length counts, composition rules don't; what is in lists
 * of leaked passwords, follows a pattern or repeats what is known of its owner is refused.
 */
@Component
public class PasswordPolicy {
    static final int MIN_LENGTH = 10;
    static final int MAX_LENGTH = 128;

    /** A shorter word is in too many good passwords by chance. */
    private static final int SHORTEST_TELLING_WORD = 4;

    /** Guesses needed below this are within reach over the network, even slowed by locks. */
    private static final double TOO_FEW_GUESSES = 1e6;

    /** What is beyond this no longer makes a password guessable, but slow to rate. */
    private static final int RATED_LENGTH = 64;

    private final Zxcvbn meter = meter();

    /** Why a password is refused; the code of the failure is the name in kebab case. */
    public enum Weakness {
        TOO_SHORT,
        TOO_LONG,
        TOO_COMMON,
        CONTAINS_EMAIL,
        CONTAINS_NAME
    }

    /** All that is wrong with a password for someone of this e-mail address and name; empty when it is good. */
    public List<Weakness> weaknesses(Password password, String email, String name) {
        var found = new ArrayList<Weakness>();
        if (password.length() < MIN_LENGTH) {
            found.add(Weakness.TOO_SHORT);
        }
        if (password.length() > MAX_LENGTH) {
            found.add(Weakness.TOO_LONG);
        }
        if (isGuessable(password)) {
            found.add(Weakness.TOO_COMMON);
        }
        var plain = plain(password.text());
        if (wordsOf(email).anyMatch(plain::contains)) {
            found.add(Weakness.CONTAINS_EMAIL);
        }
        if (wordsOfName(name).anyMatch(plain::contains)) {
            found.add(Weakness.CONTAINS_NAME);
        }
        return List.copyOf(found);
    }

    private boolean isGuessable(Password password) {
        var text = password.text();
        return meter.measure(text.substring(0, Math.min(text.length(), RATED_LENGTH)))
                        .getGuesses()
                < TOO_FEW_GUESSES;
    }

    private static Stream<String> wordsOf(String email) {
        var address = plain(email);
        int at = address.lastIndexOf('@');
        return Stream.of(address, at < 0 ? "" : address.substring(0, at))
                .filter(word -> word.length() >= SHORTEST_TELLING_WORD);
    }

    /** A Korean name is two to four syllables, each of several letters: even two of them tell. */
    private static Stream<String> wordsOfName(String name) {
        var parts = plain(name).split("\\s+");
        return Stream.concat(Stream.of(String.join("", parts)), Stream.of(parts))
                .filter(word -> word.length() >= SHORTEST_TELLING_WORD || (word.length() >= 2 && isHangul(word)));
    }

    private static boolean isHangul(String word) {
        return word.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static Zxcvbn meter() {
        try {
            return new ZxcvbnBuilder()
                    .dictionary(StandardDictionaries.PASSWORDS_LOADER.load())
                    .dictionary(StandardDictionaries.ENGLISH_WIKIPEDIA_LOADER.load())
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("the lists of common passwords are missing from the jar", e);
        }
    }
}
