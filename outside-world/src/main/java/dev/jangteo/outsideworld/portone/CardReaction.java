package dev.jangteo.outsideworld.portone;

/** What a card's bank says when the card is charged. */
public enum CardReaction {
    APPROVED("APPROVED", "승인되었습니다."),
    DECLINED("CARD_DECLINED", "카드사에서 승인을 거절했습니다."),
    INSUFFICIENT_FUNDS("INSUFFICIENT_FUNDS", "잔액 또는 한도가 부족합니다."),
    EXPIRED("CARD_EXPIRED", "유효기간이 지난 카드입니다.");

    private final String pgCode;
    private final String pgMessage;

    CardReaction(String pgCode, String pgMessage) {
        this.pgCode = pgCode;
        this.pgMessage = pgMessage;
    }

    public String pgCode() {
        return pgCode;
    }

    public String pgMessage() {
        return pgMessage;
    }
}
