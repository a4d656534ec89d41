package dev.jangteo.shipping;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The number a parcel is followed by: twelve digits, the last of which checks the others (the first eleven, read as a
 * number, modulo 7), as 한진, CJ대한통운 and 롯데 print it on their waybills.
 */
record TrackingNumber(String value) {
    private static final Pattern TWELVE_DIGITS = Pattern.compile("\\d{12}");
    private static final long FIRST = 10_000_000_000L;

    TrackingNumber {
        if (!TWELVE_DIGITS.matcher(value).matches() || checkDigit(value.substring(0, 11)) != value.charAt(11)) {
            throw new TrackingNumberInvalid(value).at("trackingNumber");
        }
    }

    /**
     * Reads a number as people write it, with hyphens or blanks.
     *
     * @throws TrackingNumberInvalid when it is not twelve digits or its check digit is wrong
     */
    static TrackingNumber parse(String written) {
        return new TrackingNumber(written.replaceAll("[\\s-]", ""));
    }

    /** A well-formed number; whether it is still free, only the store can tell. */
    static TrackingNumber random(RandomGenerator random) {
        var body = Long.toString(random.nextLong(FIRST, 10 * FIRST));
        return new TrackingNumber(body + checkDigit(body));
    }

    private static char checkDigit(String firstEleven) {
        return Character.forDigit((int) (Long.parseLong(firstEleven) % 7), 10);
    }
}
