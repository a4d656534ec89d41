package dev.jangteo.user.account;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number of the Korean numbering plan.
 *
 * @param digits with the leading zero, without anything else: 01012345678
 */
public record PhoneNumber(String digits) {
    private static final Pattern DECORATION = Pattern.compile("[\\s().\\-\\u2010-\\u2015]");
    private static final Pattern COUNTRY_CODE = Pattern.compile("^(\\+|00)82(0?)");
    private static final Pattern MOBILE = Pattern.compile("010\\d{8}|01[16789]\\d{7,8}");

    /** 02 Seoul, 031–064 the provinces, 050 personal, 070 internet, 080 free of charge. */
    private static final Pattern OTHER =
            Pattern.compile("02\\d{7,8}|0[3-6][1-5]\\d{7,8}|050\\d{8,9}|070\\d{8}|080\\d{7,8}");

    /** Reads a number however it is written: 010-1234-5678, +82 10 1234 5678. Empty when it can't be a Korean one. */
    public static Optional<PhoneNumber> parse(String typed) {
        var bare = DECORATION.matcher(typed.strip()).replaceAll("");
        var digits = COUNTRY_CODE.matcher(bare).replaceFirst("0");
        return MOBILE.matcher(digits).matches() || OTHER.matcher(digits).matches()
                ? Optional.of(new PhoneNumber(digits))
                : Optional.empty();
    }

    /** Whether text messages reach it. */
    public boolean isMobile() {
        return MOBILE.matcher(digits).matches();
    }
}
