package dev.jangteo.payment.portone;

import dev.jangteo.contracts.PaymentEvent.FailureCode;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the reason of a refused attempt. PortOne passes on the code and the words of the card processor behind it, and
 * each processor has its own: known codes first (those of Toss Payments, see its "error codes" reference), then words
 * that leave no doubt, else a plain decline.
 */
final class Refusals {
    private static final Map<String, FailureCode> CODES = Map.ofEntries(
            Map.entry("CARD_DECLINED", FailureCode.CARD_DECLINED),
            Map.entry("REJECT_CARD_COMPANY", FailureCode.CARD_DECLINED),
            Map.entry("INVALID_STOPPED_CARD", FailureCode.CARD_DECLINED),
            Map.entry("INVALID_CARD_LOST_OR_STOLEN", FailureCode.CARD_DECLINED),
            Map.entry("INSUFFICIENT_FUNDS", FailureCode.INSUFFICIENT_FUNDS),
            Map.entry("REJECT_CARD_PAYMENT", FailureCode.INSUFFICIENT_FUNDS),
            Map.entry("REJECT_ACCOUNT_PAYMENT", FailureCode.INSUFFICIENT_FUNDS),
            Map.entry("EXCEED_MAX_AMOUNT", FailureCode.INSUFFICIENT_FUNDS),
            Map.entry("EXCEED_MAX_DAILY_PAYMENT_COUNT", FailureCode.INSUFFICIENT_FUNDS),
            Map.entry("CARD_EXPIRED", FailureCode.CARD_EXPIRED),
            Map.entry("INVALID_CARD_EXPIRATION", FailureCode.CARD_EXPIRED),
            Map.entry("INVALID_CARD_NUMBER", FailureCode.CARD_UNKNOWN),
            Map.entry("NOT_FOUND_BILLING", FailureCode.CARD_UNKNOWN),
            Map.entry("PAY_PROCESS_CANCELED", FailureCode.CANCELLED_BY_CUSTOMER),
            Map.entry("USER_CANCEL", FailureCode.CANCELLED_BY_CUSTOMER));

    private static final Map<String, FailureCode> WORDS = Map.of(
            "잔액", FailureCode.INSUFFICIENT_FUNDS,
            "한도", FailureCode.INSUFFICIENT_FUNDS,
            "insufficient", FailureCode.INSUFFICIENT_FUNDS,
            "유효기간", FailureCode.CARD_EXPIRED,
            "expired", FailureCode.CARD_EXPIRED,
            "사용자가 결제를 취소", FailureCode.CANCELLED_BY_CUSTOMER);

    private Refusals() {}

    static FailureCode code(@Nullable String pgCode, @Nullable String words) {
        var known = pgCode == null ? null : CODES.get(pgCode.toUpperCase(Locale.ROOT));
        return known != null ? known : byWords(words == null ? "" : words.toLowerCase(Locale.ROOT));
    }

    private static FailureCode byWords(String words) {
        return WORDS.entrySet().stream()
                .filter(word -> words.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(FailureCode.CARD_DECLINED);
    }
}
