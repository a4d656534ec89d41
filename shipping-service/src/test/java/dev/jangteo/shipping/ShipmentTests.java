package dev.jangteo.shipping;

import static dev.jangteo.contracts.ShippingEvent.ScanStatus.DELIVERED;
import static dev.jangteo.contracts.ShippingEvent.ScanStatus.FAILED;
import static dev.jangteo.contracts.ShippingEvent.ScanStatus.OUT_FOR_DELIVERY;
import static dev.jangteo.contracts.ShippingEvent.ScanStatus.PICKED_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.ShippingEvent.ScanStatus;
import dev.jangteo.contracts.ShippingEvent.ShipmentDelivered;
import dev.jangteo.contracts.ShippingEvent.ShipmentDispatched;
import dev.jangteo.contracts.ShippingEvent.ShipmentScanned;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShipmentTests {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final OrderId ORDER = new OrderId("order-1");
    private static final Instant LATER = NOW.plusSeconds(86_400);
    private static final PostalAddress ADDRESS =
            new PostalAddress("김하나", "010-1234-5678", "04524", "서울 중구 세종대로 110", null);
    private static final Clearance CLEARANCE = new Clearance(List.of(line("sku-1", 1)), ADDRESS);
    private static final Consignment HANJIN = consignment("hanjin", "123456789013");

    @Test
    void dispatch_tells_how_to_follow_the_parcel() {
        var shipment = ready();

        shipment.dispatch(CLEARANCE, HANJIN, LATER);

        assertThat(shipment.status()).isEqualTo(ShipmentStatus.DISPATCHED);
        assertThat(shipment.registration().orElseThrow().state()).isEqualTo(Registration.State.PENDING);
        assertThat(shipment.raised()).singleElement().isInstanceOfSatisfying(ShipmentDispatched.class, event -> {
            assertThat(event.orderId()).isEqualTo(ORDER);
            assertThat(event.carrier()).isEqualTo("hanjin");
            assertThat(event.trackingNumber()).isEqualTo("123456789013");
            assertThat(event.trackingUrl()).isEqualTo("https://track/123456789013");
            assertThat(event.estimatedDelivery()).isEqualTo("2026-11-24");
            assertThat(event.meta().sequence()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_parcel_is_dispatched_when_it_is_ready_and_else_refused_by_name(ShipmentStatus status) {
        var shipment = in(status);
        var other = consignment("cj", "999999999991");
        switch (status) {
            case READY -> {
                shipment.dispatch(CLEARANCE, other, LATER);
                assertThat(shipment.status()).isEqualTo(ShipmentStatus.DISPATCHED);
            }
            case CANCELLED ->
                assertThatThrownBy(() -> shipment.dispatch(CLEARANCE, other, LATER))
                        .isInstanceOf(ShipmentCancelled.class);
            case DISPATCHED, REFUSED, PICKED_UP, IN_TRANSIT, OUT_FOR_DELIVERY, FAILED, DELIVERED, LOST ->
                assertThatThrownBy(() -> shipment.dispatch(CLEARANCE, other, LATER))
                        .isInstanceOf(AlreadyDispatched.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_cancelled_order_stops_its_parcel_until_it_has_left(ShipmentStatus status) {
        var shipment = in(status);

        shipment.orderCancelled();

        assertThat(shipment.status()).isEqualTo(status == ShipmentStatus.READY ? ShipmentStatus.CANCELLED : status);
    }

    @Test
    void what_leaves_is_what_the_order_was_cleared_for() {
        var shipment = ready();
        var elsewhere = new PostalAddress("김둘", "010-0000-0000", "63000", "제주", null);

        shipment.dispatch(new Clearance(List.of(line("sku-1", 2)), elsewhere), HANJIN, LATER);

        assertThat(shipment.lines()).containsExactly(line("sku-1", 2));
        assertThat(shipment.recipient()).contains(elsewhere);
    }

    @Test
    void units_called_off_are_not_packed_and_taken_out_once_a_cancellation() {
        var shipment = ready();

        shipment.orderPartiallyCancelled("c1", List.of(line("sku-1", 1), line("sku-2", 1)));
        shipment.orderPartiallyCancelled("c1", List.of(line("sku-1", 1), line("sku-2", 1)));
        shipment.orderPartiallyCancelled("c2", List.of(line("sku-1", 1)));

        assertThat(shipment.lines()).containsExactly(line("sku-1", 1));
    }

    @ParameterizedTest
    @EnumSource
    void a_partial_cancellation_changes_only_what_has_not_left(ShipmentStatus status) {
        var shipment = in(status);
        var before = shipment.lines();

        shipment.orderPartiallyCancelled("c1", List.of(line("sku-1", 1)));

        if (status == ShipmentStatus.READY) {
            assertThat(shipment.lines()).containsExactly(line("sku-1", 2), line("sku-2", 1));
        } else {
            assertThat(shipment.lines()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_parcel_the_courier_refused_is_told_again_and_no_other_one(ShipmentStatus status) {
        var shipment = in(status);
        switch (status) {
            case REFUSED -> {
                shipment.registerAgain(NOW);
                shipment.registerAgain(NOW);
                assertThat(shipment.status()).isEqualTo(ShipmentStatus.DISPATCHED);
                assertThat(shipment.beginRegistration(NOW, LATER)).isTrue();
                assertThat(shipment.beginRegistration(NOW, LATER)).as("once").isFalse();
            }
            case READY, CANCELLED ->
                assertThatThrownBy(() -> shipment.registerAgain(NOW)).isInstanceOf(RegistrationNotRefused.class);
            case DISPATCHED, PICKED_UP, IN_TRANSIT, OUT_FOR_DELIVERY, FAILED, DELIVERED, LOST -> {
                shipment.registerAgain(NOW);
                assertThat(shipment.status())
                        .as("it is still to be told the first time")
                        .isEqualTo(status);
                shipment.registrationEnded(Registration::done);
                assertThatThrownBy(() -> shipment.registerAgain(NOW)).isInstanceOf(RegistrationNotRefused.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_parcel_under_way_is_given_up_when_nothing_is_heard_of_it(ShipmentStatus status) {
        var shipment = in(status);

        shipment.givenUp();

        assertThat(shipment.status())
                .isEqualTo(
                        switch (status) {
                            case DISPATCHED, REFUSED, PICKED_UP, IN_TRANSIT, OUT_FOR_DELIVERY, FAILED, LOST ->
                                ShipmentStatus.LOST;
                            case READY, DELIVERED, CANCELLED -> status;
                        });
    }

    @Test
    void a_lost_parcel_is_found_where_its_scans_say() {
        var shipment = in(ShipmentStatus.DISPATCHED);
        shipment.scanned(scan(ScanStatus.IN_TRANSIT, 2), NOW);
        shipment.givenUp();

        shipment.scanned(scan(PICKED_UP, 1), NOW);

        assertThat(shipment.status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
        assertThat(shipment.isToBeLookedAfter(LATER)).as("it is watched again").isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void every_scan_is_a_fact_in_every_status(ShipmentStatus status) {
        for (var scan : ScanStatus.values()) {
            var shipment = in(status);
            int before = shipment.scans().size();

            shipment.scanned(new Scan("new", scan, "서울", NOW.plusSeconds(3600)), NOW);

            assertThat(shipment.scans()).hasSize(before + 1);
            assertThat(shipment.status())
                    .isEqualTo(Lifecycle.next(status, Step.of(scan)).orElse(status));
        }
    }

    @Test
    void the_same_scan_told_twice_counts_once() {
        var shipment = in(ShipmentStatus.DISPATCHED);
        var scan = scan(PICKED_UP, 1);

        assertThat(shipment.scanned(scan, NOW)).isTrue();
        assertThat(shipment.scanned(scan, NOW)).isFalse();

        assertThat(shipment.scans()).containsExactly(scan);
        assertThat(shipment.raised())
                .filteredOn(ShipmentScanned.class::isInstance)
                .hasSize(1);
    }

    @Test
    void a_late_scan_is_kept_in_its_place_and_moves_nothing_back() {
        var shipment = in(ShipmentStatus.DISPATCHED);

        shipment.scanned(scan(DELIVERED, 4), NOW);
        shipment.scanned(scan(PICKED_UP, 1), NOW);
        shipment.scanned(scan(OUT_FOR_DELIVERY, 3), NOW);

        assertThat(shipment.status()).isEqualTo(ShipmentStatus.DELIVERED);
        assertThat(shipment.deliveredAt()).contains(scan(DELIVERED, 4).at());
        assertThat(shipment.scans()).extracting(Scan::status).containsExactly(PICKED_UP, OUT_FOR_DELIVERY, DELIVERED);
    }

    @Test
    void a_parcel_is_delivered_once() {
        var shipment = in(ShipmentStatus.OUT_FOR_DELIVERY);

        shipment.scanned(scan(DELIVERED, 4), NOW);
        shipment.scanned(new Scan("again", DELIVERED, "문 앞", NOW.plusSeconds(500)), NOW);

        assertThat(shipment.raised())
                .filteredOn(ShipmentDelivered.class::isInstance)
                .hasSize(1);
        assertThat(shipment.deliveredAt()).contains(scan(DELIVERED, 4).at());
    }

    @Test
    void a_failed_attempt_is_followed_by_another() {
        var shipment = in(ShipmentStatus.DISPATCHED);

        shipment.scanned(scan(OUT_FOR_DELIVERY, 1), NOW);
        shipment.scanned(scan(OUT_FOR_DELIVERY, 3), NOW);
        shipment.scanned(scan(FAILED, 2), NOW);

        assertThat(shipment.status()).as("the second attempt is under way").isEqualTo(ShipmentStatus.OUT_FOR_DELIVERY);
    }

    @Property
    void the_status_does_not_depend_on_the_order_in_which_scans_are_told(
            @ForAll("scans") List<Scan> scans, @ForAll long seed) {
        var shuffled = new ArrayList<>(scans);
        Collections.shuffle(shuffled, new Random(seed));
        var one = in(ShipmentStatus.DISPATCHED);
        var other = in(ShipmentStatus.DISPATCHED);

        scans.forEach(scan -> one.scanned(scan, NOW));
        shuffled.forEach(scan -> other.scanned(scan, NOW));

        assertThat(other.status()).isEqualTo(one.status());
        assertThat(other.scans()).isEqualTo(one.scans()).isSorted();
    }

    @Provide
    Arbitrary<List<Scan>> scans() {
        var scan = Combinators.combine(
                        Arbitraries.of(ScanStatus.class), Arbitraries.integers().between(0, 20))
                .as(ShipmentTests::scan);
        return scan.list().ofMaxSize(8).uniqueElements(Scan::eventId);
    }

    private static Shipment ready() {
        return Shipment.prepare(ORDER, new UserId("user-1"), List.of(line("sku-1", 3), line("sku-2", 1)), ADDRESS, NOW);
    }

    private static Shipment in(ShipmentStatus status) {
        var shipment = ready();
        switch (status) {
            case READY -> {}
            case CANCELLED -> shipment.orderCancelled();
            case DISPATCHED -> shipment.dispatch(CLEARANCE, HANJIN, LATER);
            case REFUSED -> {
                shipment.dispatch(CLEARANCE, HANJIN, LATER);
                shipment.registrationEnded(tried -> tried.refused("no"));
            }
            case LOST -> {
                shipment.dispatch(CLEARANCE, HANJIN, LATER);
                shipment.givenUp();
            }
            case PICKED_UP, IN_TRANSIT, OUT_FOR_DELIVERY, FAILED, DELIVERED -> {
                shipment.dispatch(CLEARANCE, HANJIN, LATER);
                shipment.scanned(new Scan("first", ScanStatus.valueOf(status.name()), "대전", NOW), NOW);
            }
        }
        assertThat(shipment.status()).isEqualTo(status);
        return shipment;
    }

    private static ShipmentLine line(String sku, int quantity) {
        return new ShipmentLine(new SkuId(sku), "무선 헤드폰", quantity);
    }

    private static Scan scan(ScanStatus status, int minute) {
        return new Scan(status + "-" + minute, status, "대전 허브", NOW.plusSeconds(60L * minute));
    }

    private static Consignment consignment(String carrier, String number) {
        return new Consignment(carrier, number, "https://track/" + number, LocalDate.of(2026, 11, 24), NOW);
    }
}
