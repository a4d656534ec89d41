package dev.jangteo.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.EventId;
import dev.jangteo.contracts.EventMeta;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.Line;
import dev.jangteo.contracts.OrderEvent.OrderReturnRequested;
import dev.jangteo.contracts.OrderEvent.ReturnReason;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.ShippingEvent.ScanStatus;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReturnParcelTests {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(86_400);
    private static final PostalAddress CUSTOMER =
            new PostalAddress("김하나", "010-1234-5678", "04524", "서울 중구 세종대로 110", null);
    private static final PostalAddress DEPOT = new PostalAddress("반품센터", "0212345678", "10832", "파주", null);

    @Test
    void it_goes_from_the_customer_to_the_depot() {
        var parcel = in(ReturnStatus.REQUESTED);

        assertThat(parcel.id().value()).isEqualTo("order-1-r1");
        assertThat(parcel.sender()).contains(CUSTOMER);
        assertThat(parcel.recipient()).contains(DEPOT);
        assertThat(parcel.lines()).containsExactly(new ShipmentLine(new SkuId("sku-1"), "헤드폰", 2));
        assertThat(parcel.beginRegistration(NOW, LATER)).isTrue();
    }

    @Test
    void scans_carry_it_home_and_tell_nobody() {
        var parcel = in(ReturnStatus.REGISTERED);

        for (var scan : ScanStatus.values()) {
            parcel.scanned(scan(scan), NOW);
        }

        assertThat(parcel.status()).isEqualTo(ReturnStatus.ARRIVED);
        assertThat(parcel.arrivedAt()).contains(scan(ScanStatus.DELIVERED).at());
        assertThat(parcel.raised())
                .as("a return that arrived is no order that was delivered")
                .isEmpty();
        assertThat(parcel.isToBeLookedAfter(LATER)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void once_settled_nobody_is_sent_for_it(ReturnStatus status) {
        var parcel = in(status);

        parcel.settled();

        assertThat(parcel.status())
                .isEqualTo(status == ReturnStatus.ARRIVED ? ReturnStatus.ARRIVED : ReturnStatus.CLOSED);
        assertThat(parcel.beginRegistration(LATER, LATER)).isFalse();
        assertThat(parcel.isToBeLookedAfter(LATER)).isFalse();
        parcel.registrationEnded(Registration::done);
        assertThat(parcel.status())
                .as("a try under way meanwhile changes nothing")
                .isNotEqualTo(ReturnStatus.REGISTERED);
    }

    @ParameterizedTest
    @EnumSource
    void every_scan_is_a_fact_in_every_status(ReturnStatus status) {
        for (var scan : ScanStatus.values()) {
            var parcel = in(status);
            int before = parcel.scans().size();

            assertThat(parcel.scanned(scan(scan), NOW)).isTrue();
            assertThat(parcel.scanned(scan(scan), NOW)).as("told twice").isFalse();

            assertThat(parcel.scans()).hasSize(before + 1);
            assertThat(parcel.status())
                    .isEqualTo(ReturnLifecycle.Step.of(scan)
                            .flatMap(step -> ReturnLifecycle.next(status, step))
                            .orElse(status));
        }
    }

    @Test
    void a_refused_pick_up_is_asked_for_again() {
        var parcel = in(ReturnStatus.REFUSED);
        assertThat(parcel.courierSaid()).contains("no");

        parcel.registerAgain(NOW);

        assertThat(parcel.status()).isEqualTo(ReturnStatus.REQUESTED);
        assertThat(parcel.beginRegistration(NOW, LATER)).isTrue();
    }

    private static ReturnParcel in(ReturnStatus status) {
        var parcel = requested();
        switch (status) {
            case REQUESTED -> {}
            case REGISTERED -> parcel.registrationEnded(Registration::done);
            case REFUSED -> parcel.registrationEnded(tried -> tried.refused("no"));
            case PICKED_UP -> parcel.scanned(first(ScanStatus.PICKED_UP), NOW);
            case ARRIVED -> parcel.scanned(first(ScanStatus.DELIVERED), NOW);
            case CLOSED -> parcel.settled();
        }
        assertThat(parcel.status()).isEqualTo(status);
        return parcel;
    }

    private static ReturnParcel requested() {
        var waybill = new Consignment("hanjin", "123456789013", "https://t/1", LocalDate.of(2026, 11, 24), NOW);
        return ReturnParcel.request(
                new OrderReturnRequested(
                        new EventMeta(new EventId("e-1"), NOW, 5),
                        new OrderId("order-1"),
                        new UserId("hana"),
                        "r1",
                        List.of(new Line(new ProductId("p-1"), new SkuId("sku-1"), "헤드폰", 2, Money.won(12_900))),
                        ReturnReason.CHANGE_OF_MIND,
                        CUSTOMER),
                DEPOT,
                waybill,
                LATER);
    }

    private static Scan first(ScanStatus status) {
        return new Scan("first", status, "대전", NOW);
    }

    private static Scan scan(ScanStatus status) {
        return new Scan("new-" + status, status, "대전", NOW.plusSeconds(60));
    }
}
