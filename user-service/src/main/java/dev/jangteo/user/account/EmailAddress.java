package dev.jangteo.user.account;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as its owner writes it, and the key two spellings of it share.
 *
 * @param value what mail is sent to: the local part untouched, the domain in lower case and ASCII (punycode)
 */
public record EmailAddress(String value) {
    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL_LENGTH = 64;

    /** The HTML standard's syntax, without leading, trailing or doubled dots and with a dot in the domain. */
    private static final Pattern FORM = Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
            + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    /** Reads what a person typed; empty when it can't be an address. */
    public static Optional<EmailAddress> parse(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        int at = text.lastIndexOf('@');
        if (at < 1 || at > MAX_LOCAL_LENGTH) {
            return Optional.empty();
        }
        return asciiDomain(text.substring(at + 1))
                .map(domain -> new EmailAddress(text.substring(0, at) + "@" + domain))
                .filter(it -> it.value.length() <= MAX_LENGTH
                        && FORM.matcher(it.key()).matches());
    }

    private static Optional<String> asciiDomain(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** What makes an address unique here: nobody holds both Kim@ and kim@ of one domain. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    /** The part before the at sign, lower case. */
    String localPart() {
        return key().substring(0, key().lastIndexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
