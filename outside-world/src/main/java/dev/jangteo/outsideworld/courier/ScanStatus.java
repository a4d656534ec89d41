package dev.jangteo.outsideworld.courier;

/** What a scanner says of a parcel; the first four in the order of an undisturbed journey. */
enum ScanStatus {
    PICKED_UP("서울 중구 영업소", "집화 완료"),
    IN_TRANSIT("옥천 HUB", "간선 이동 중"),
    OUT_FOR_DELIVERY("배송지 대리점", "배송 출발"),
    DELIVERED("배송지", "배송 완료"),
    /** The recipient was not met. */
    FAILED("배송지", "배송 실패");

    final String usualLocation;
    final String korean;

    ScanStatus(String usualLocation, String korean) {
        this.usualLocation = usualLocation;
        this.korean = korean;
    }
}
