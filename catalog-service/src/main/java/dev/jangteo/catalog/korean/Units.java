package dev.jangteo.catalog.korean;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts in one spelling: "500 그램", 500㎏ and 500G by their unit, 27인치 and 27" as 27inch, "양말 5 켤레" as 5켤레. */
public final class Units {
    /** The one spelling, then the others. */
    private static final Map<String, String> MEASURES = spellings("""
            tb 테라바이트 테라 terabyte terabytes
            gb 기가바이트 기가 gigabyte gigabytes
            mb 메가바이트 메가 megabyte megabytes
            kg 킬로그램 킬로그람 키로그램 키로그람 킬로 키로 kilo ㎏
            mg 밀리그램 밀리그람 미리그램 ㎎
            g 그램 그람 gram grams
            ml 밀리리터 미리리터 밀리 미리 시시 씨씨 cc ㎖ ㏄
            l 리터 리타 liter liters litre litres ℓ
            mm 밀리미터 미리미터 ㎜
            cm 센티미터 센치미터 센티 센치 ㎝
            km 킬로미터 키로미터 ㎞
            m 미터
            inch 인치 inches " '' ” ″
            kcal 킬로칼로리 칼로리 ㎉
            kw 킬로와트 ㎾
            w 와트 watt watts
            v 볼트 volt volts
            mah 밀리암페어시 밀리암페어 미리암페어
            hz 헤르츠 헤르쯔 ㎐
            mhz 메가헤르츠 ㎒
            ghz 기가헤르츠 ㎓""");

    private static final Map<String, String> COUNTS = spellings("""
            개 개입 입 ea pcs
            매 매입
            봉 봉지
            팩 pack packs
            세트 셋트 set sets
            켤레
            자루
            피스 piece pieces
            롤 roll rolls
            병
            캔
            구
            인용
            인분""");

    private static final Map<String, String> CANONICAL = canonical();

    /** Thousands may be set off; a number that goes on to the left (v2.5, SM-S500) is no amount. */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,\"])(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)" + "\\s{0,2}(?<unit>"
                    + anyUnit() + ")(?=(?<next>\\p{L}?))",
            Pattern.CASE_INSENSITIVE);

    private Units() {}

    /**
     * The text with its amounts in one spelling, each a word of its own, and everything else as it was. Amounts are not
     * converted: 1000ml stay what the label says.
     */
    public static String normalize(String text) {
        return AMOUNT.matcher(text).replaceAll(it -> Matcher.quoteReplacement(amount(it)));
    }

    private static String amount(MatchResult found) {
        var number = found.group("number").replace(",", "");
        var unit = CANONICAL.get(found.group("unit").toLowerCase(Locale.ROOT));
        return number + unit + (found.group("next").isEmpty() ? "" : " ");
    }

    private static String anyUnit() {
        return CANONICAL.keySet().stream()
                .sorted(comparingInt(String::length).reversed())
                .map(Units::bounded)
                .collect(joining("|"));
    }

    private static String bounded(String unit) {
        if (COUNTS.containsKey(unit)) {
            return unit + "(?![\\p{L}\\p{N}])"; // 12개월 are no 12개, 30구경 no 30구
        }
        if (unit.length() == 1 && "lmv".contains(unit)) {
            return "(?<=\\d)" + unit + "(?![a-z0-9])"; // "100 L" is a size of clothes
        }
        return unit.charAt(0) <= 'z' && Character.isLetter(unit.charAt(0)) ? unit + "(?![a-z0-9])" : unit;
    }

    private static Map<String, String> canonical() {
        var all = new HashMap<>(MEASURES);
        all.putAll(COUNTS);
        return Map.copyOf(all);
    }

    private static Map<String, String> spellings(String lines) {
        return lines.lines()
                .map(it -> it.split(" "))
                .flatMap(words -> Arrays.stream(words).map(word -> Map.entry(word, words[0])))
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
