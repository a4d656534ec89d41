package dev.jangteo.inquiry;

import static dev.jangteo.contracts.InquiryEvent.InquiryType.ACCOUNT;
import static dev.jangteo.contracts.InquiryEvent.InquiryType.DELIVERY;
import static dev.jangteo.contracts.InquiryEvent.InquiryType.ORDER;
import static dev.jangteo.contracts.InquiryEvent.InquiryType.PRODUCT;
import static dev.jangteo.contracts.InquiryEvent.InquiryType.RETURN;

import dev.jangteo.contracts.InquiryEvent.InquiryType;
import dev.jangteo.contracts.InquiryEvent.Priority;
import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How soon an inquiry is to be answered: the highest of what its type deserves and what its words call for.
 *
 * @param signs words that call for a priority
 */
record PriorityPolicy(List<Sign> signs) {
    private static final Set<InquiryType> ANY = EnumSet.allOf(InquiryType.class);

    /** What the shop goes by. */
    static PriorityPolicy standard() {
        return new PriorityPolicy(List.of(
                // Somebody else has the account or the card: every minute costs.
                Sign.of(
                        Priority.URGENT,
                        ANY,
                        "해킹",
                        "도용",
                        "탈취",
                        "무단 결제",
                        "보이스 피싱",
                        "개인 정보 유출",
                        "hack*",
                        "stolen",
                        "fraud",
                        "phishing",
                        "identity theft",
                        "unauthorised",
                        "unauthorized"),
                // Somebody may get hurt, or was.
                Sign.of(
                        Priority.URGENT,
                        ANY,
                        "폭발",
                        "화재",
                        "불이 났",
                        "감전",
                        "화상",
                        "다쳤",
                        "다쳐",
                        "병원",
                        "caught fire",
                        "explod*",
                        "injured",
                        "electric shock"),
                // Money the customer is owed.
                Sign.of(
                        Priority.HIGH,
                        ANY,
                        "환불",
                        "이중 결제",
                        "중복 결제",
                        "두 번 결제",
                        "refund*",
                        "charged twice",
                        "double charged"),
                // What came is not what was sold.
                Sign.of(
                        Priority.HIGH,
                        EnumSet.of(PRODUCT, ORDER, DELIVERY, RETURN),
                        "파손",
                        "깨졌",
                        "깨져",
                        "불량",
                        "하자",
                        "오배송",
                        "누락",
                        "분실",
                        "damage*",
                        "broken",
                        "defective",
                        "wrong item",
                        "missing"),
                // Locked out.
                Sign.of(
                        Priority.HIGH,
                        EnumSet.of(ACCOUNT),
                        "로그인",
                        "비밀 번호",
                        "잠겼",
                        "잠김",
                        "정지",
                        "login",
                        "log in",
                        "password",
                        "locked",
                        "suspended"),
                // The customer says so.
                Sign.of(Priority.HIGH, ANY, "긴급", "급합니다", "급해요", "시급", "urgent*", "asap", "emergency")));
    }

    Priority of(InquiryType type, String subject, String text) {
        var words = Normalizer.normalize(subject + "\n" + text, Normalizer.Form.NFKC);
        var called = signs.stream().filter(sign -> sign.isIn(type, words)).map(Sign::priority);
        return Collections.max(Stream.concat(Stream.of(deserved(type)), called).toList());
    }

    private static Priority deserved(InquiryType type) {
        return switch (type) {
            case PRODUCT, OTHER -> Priority.LOW;
            case ORDER, DELIVERY, RETURN, ACCOUNT -> Priority.NORMAL;
            case PAYMENT -> Priority.HIGH;
        };
    }

    /** Words that, in inquiries of these types, call for a priority. */
    record Sign(Priority priority, Set<InquiryType> types, Pattern words) {

        /**
         * @param words Korean is found anywhere, since particles follow without a space, and with or without the
         *     spaces written here; English as whole words, where {@code *} stands for any ending
         */
        static Sign of(Priority priority, Set<InquiryType> types, String... words) {
            var any = Stream.of(words).map(Sign::pattern).collect(Collectors.joining("|"));
            return new Sign(priority, types, Pattern.compile(any, Pattern.CASE_INSENSITIVE));
        }

        boolean isIn(InquiryType type, String text) {
            return types.contains(type) && words.matcher(text).find();
        }

        private static String pattern(String word) {
            return isHangul(word)
                    ? word.replace(" ", "\\s*")
                    : "(?<![a-z])" + word.replace(" ", "\\s+").replace("*", "[a-z]*") + "(?![a-z])";
        }

        private static boolean isHangul(String word) {
            return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HANGUL;
        }
    }
}
