package dev.jangteo.payment.portone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.PaymentEvent.FailureCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTests {

    @ParameterizedTest
    @CsvSource({
        "CARD_DECLINED, 카드사 거절, CARD_DECLINED",
        "INSUFFICIENT_FUNDS, 잔액 부족, INSUFFICIENT_FUNDS",
        "CARD_EXPIRED, 유효기간 만료, CARD_EXPIRED",
        "REJECT_CARD_PAYMENT, 한도초과 혹은 잔액부족으로 결제에 실패했습니다., INSUFFICIENT_FUNDS",
        "INVALID_CARD_EXPIRATION, 카드 정보를 다시 확인해주세요. (유효기간), CARD_EXPIRED",
        "PAY_PROCESS_CANCELED, 사용자에 의해 결제가 취소되었습니다., CANCELLED_BY_CUSTOMER",
        "8037, 한도초과 카드입니다, INSUFFICIENT_FUNDS",
        "8351, 카드 유효기간이 지났습니다, CARD_EXPIRED",
        "9999, 알 수 없는 오류, CARD_DECLINED",
        ", Your card has insufficient funds, INSUFFICIENT_FUNDS",
        ", , CARD_DECLINED",
    })
    void a_refusal_is_read_by_its_code_then_by_its_words(String pgCode, String words, FailureCode code) {
        assertThat(Refusals.code(pgCode, words)).isEqualTo(code);
    }
}
