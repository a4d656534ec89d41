package dev.jangteo.outsideworld.portone;

import java.util.Locale;
import java.util.Map;

/**
 * A card as the gateway keeps it: never its whole number.
 *
 * @param number with all but the first six and the last four digits hidden
 */
public record Card(String brand, String bin, String number, CardReaction reaction) {
    private static final String GOOD = "4242424242424242";
    private static final Map<String, CardReaction> REFUSED_NUMBERS = Map.of(
            "4000000000000002", CardReaction.DECLINED,
            "4000000000009995", CardReaction.INSUFFICIENT_FUNDS,
            "4000000000000069", CardReaction.EXPIRED);
    private static final Map<String, String> NAMED = Map.of(
            "ok", GOOD,
            "declined", "4000000000000002",
            "insufficient", "4000000000009995",
            "expired", "4000000000000069");

    /** The card that a customer has at hand when nothing else is said. */
    public static Card good() {
        return of(GOOD);
    }

    /**
     * A card by its number, blanks and hyphens allowed, or by one of the names of our test cards.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static Card of(String numberOrName) {
        String number = NAMED.getOrDefault(numberOrName.toLowerCase(Locale.ROOT), numberOrName)
                .replaceAll("[ -]", "");
        if (!number.matches("\\d{12,19}") || !luhn(number)) {
            throw new IllegalArgumentException("not a card number");
        }
        return new Card(
                brand(number),
                number.substring(0, 6),
                number.substring(0, 6) + "*".repeat(number.length() - 10) + number.substring(number.length() - 4),
                REFUSED_NUMBERS.getOrDefault(number, CardReaction.APPROVED));
    }

    public String last4() {
        return number.substring(number.length() - 4);
    }

    private static String brand(String number) {
        return switch (number.charAt(0)) {
            case '4' -> "VISA";
            case '5' -> "MASTER";
            case '3' -> number.charAt(1) == '5' ? "JCB" : number.charAt(1) == '6' ? "DINERS" : "AMEX";
            case '6' -> "UNIONPAY";
            default -> "LOCAL";
        };
    }

    /** ISO/IEC 7812-1, annex B. */
    private static boolean luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
