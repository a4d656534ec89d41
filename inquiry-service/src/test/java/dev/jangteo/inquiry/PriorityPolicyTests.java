package dev.jangteo.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.InquiryEvent.InquiryType;
import dev.jangteo.contracts.InquiryEvent.Priority;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PriorityPolicyTests {
    private static final PriorityPolicy POLICY = PriorityPolicy.standard();

    @ParameterizedTest
    @CsvSource({
        "PRODUCT,  LOW",
        "OTHER,    LOW",
        "ORDER,    NORMAL",
        "DELIVERY, NORMAL",
        "RETURN,   NORMAL",
        "ACCOUNT,  NORMAL",
        "PAYMENT,  HIGH",
    })
    void without_telling_words_the_type_decides(InquiryType type, Priority priority) {
        assertThat(POLICY.of(type, "문의드립니다", "언제쯤 답변을 받을 수 있을까요?")).isEqualTo(priority);
    }

    @ParameterizedTest
    @CsvSource({
        "OTHER,    계정이 해킹된 것 같아요,                   URGENT",
        "ACCOUNT,  My account was HACKED,                URGENT",
        "PAYMENT,  제가 안 한 무단결제가 있어요,              URGENT",
        "PAYMENT,  무단  결제 내역이 있습니다,                URGENT",
        "PAYMENT,  there is an unauthorized charge,      URGENT",
        "PRODUCT,  충전 중에 폭발했습니다,                   URGENT",
        "PRODUCT,  아이가 다쳤어요,                         URGENT",
        "ORDER,    환불해 주세요,                           HIGH",
        "OTHER,    please refund me,                     HIGH",
        "OTHER,    refund해주세요,                         HIGH",
        "ORDER,    이중결제 됐어요,                         HIGH",
        "DELIVERY, 상자가 파손되어 왔어요,                    HIGH",
        "DELIVERY, It arrived broken.,                   HIGH",
        "PRODUCT,  불량인 것 같아요,                        HIGH",
        "ACCOUNT,  비밀번호를 잊었어요,                      HIGH",
        "ACCOUNT,  I can't log in,                       HIGH",
        "OTHER,    긴급합니다,                              HIGH",
        "OTHER,    I need this ASAP,                     HIGH",
        "OTHER,    ＵＲＧＥＮＴ,                             HIGH",
    })
    void telling_words_raise_it(InquiryType type, String text, Priority priority) {
        assertThat(POLICY.of(type, "문의", text)).isEqualTo(priority);
        assertThat(POLICY.of(type, text, "본문")).isEqualTo(priority);
    }

    @ParameterizedTest
    @CsvSource({
        "PRODUCT,  비밀번호 잠금 가방인가요?,                  LOW",
        "PAYMENT,  파손된 카드 대신 새 카드를 쓰고 싶어요,       HIGH",
        "OTHER,    파손 보험도 파나요?,                       LOW",
        "PRODUCT,  교환 불가 상품인가요?,                      LOW",
        "OTHER,    it has a price tag,                    LOW",
        "OTHER,    shacks and shackles,                   LOW",
        "PRODUCT,  is it unbroken leather?,               LOW",
    })
    void words_that_only_look_alike_or_belong_to_other_types_do_not(InquiryType type, String text, Priority priority) {
        assertThat(POLICY.of(type, "문의", text)).isEqualTo(priority);
    }

    @ParameterizedTest
    @EnumSource
    void the_gravest_word_counts(InquiryType type) {
        assertThat(POLICY.of(type, "환불", "파손됐고 급해요. 그리고 계정 도용도 의심됩니다.")).isEqualTo(Priority.URGENT);
    }

    @Test
    void hangul_typed_in_single_letters_is_read_too() {
        var decomposed = Normalizer.normalize("해킹", Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo("해킹");
        assertThat(POLICY.of(InquiryType.OTHER, decomposed, "본문")).isEqualTo(Priority.URGENT);
    }
}
