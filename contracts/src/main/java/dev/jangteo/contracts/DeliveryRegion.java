package dev.jangteo.contracts;

import java.util.List;

/**
 * How far an address is from the depots, told by its postal code (five digits, 국가기초구역번호): Jeju and the islands
 * without a bridge wait for a ship and cost more. The ranges are those Korean couriers publish for their island surcharge (도서산간).
 */
public enum DeliveryRegion {
    MAINLAND,
    JEJU,
    ISLAND;

    private static final Codes JEJU_CODES = codes(63000, 63644);

    private static final List<Codes> ISLAND_CODES = List.of(
            codes(22386, 22388), // 인천 중구
            codes(23004, 23010), // 인천 강화
            codes(23100, 23116), // 인천 옹진
            codes(23124, 23136), // 인천 옹진
            codes(31708, 31708), // 충남 당진
            codes(32133, 32133), // 충남 태안
            codes(33411, 33411), // 충남 보령
            codes(40200, 40240), // 경북 울릉
            codes(46768, 46771), // 부산 강서
            codes(52570, 52571), // 경남 사천
            codes(53031, 53033), // 경남 통영
            codes(53089, 53104), // 경남 통영
            codes(54000, 54000), // 전북 군산
            codes(56347, 56349), // 전북 부안
            codes(57068, 57069), // 전남 영광
            codes(58760, 58762), // 전남 목포
            codes(58800, 58810), // 전남 신안
            codes(58816, 58818), // 전남 신안
            codes(58826, 58826), // 전남 신안
            codes(58828, 58866), // 전남 신안
            codes(58953, 58958), // 전남 진도
            codes(59102, 59103), // 전남 완도
            codes(59106, 59106), // 전남 완도
            codes(59127, 59127), // 전남 완도
            codes(59129, 59129), // 전남 완도
            codes(59137, 59166), // 전남 완도
            codes(59650, 59650), // 전남 여수
            codes(59766, 59766), // 전남 여수
            codes(59781, 59790)); // 전남 여수

    /** The region of a postal code; whatever is not five digits counts as mainland. */
    public static DeliveryRegion of(String postalCode) {
        if (!postalCode.matches("\\d{5}")) {
            return MAINLAND;
        }
        int code = Integer.parseInt(postalCode);
        if (JEJU_CODES.contains(code)) {
            return JEJU;
        }
        return ISLAND_CODES.stream().anyMatch(range -> range.contains(code)) ? ISLAND : MAINLAND;
    }

    private static Codes codes(int first, int last) {
        return new Codes(first, last);
    }

    private record Codes(int first, int last) {
        boolean contains(int code) {
            return first <= code && code <= last;
        }
    }
}
