package dev.jangteo.shipping;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.created;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import dev.jangteo.contracts.EventId;
import dev.jangteo.contracts.EventMeta;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.CancellationReason;
import dev.jangteo.contracts.OrderEvent.Line;
import dev.jangteo.contracts.OrderEvent.OrderCancelled;
import dev.jangteo.contracts.OrderEvent.OrderConfirmed;
import dev.jangteo.contracts.OrderEvent.OrderPartiallyCancelled;
import dev.jangteo.contracts.OrderEvent.OrderReturnRejected;
import dev.jangteo.contracts.OrderEvent.OrderReturnRequested;
import dev.jangteo.contracts.OrderEvent.ReturnReason;
import dev.jangteo.contracts.OrderEvent.ReturnRejection;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.ShippingEvent.ScanStatus;
import dev.jangteo.contracts.ShippingEvent.ShipmentDelivered;
import dev.jangteo.contracts.ShippingEvent.ShipmentDispatched;
import dev.jangteo.contracts.ShippingEvent.ShipmentScanned;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.testing.Answer;
import dev.jangteo.platform.testing.Clockwork;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.Peers;
import dev.jangteo.platform.testing.ServiceTest;
import dev.jangteo.platform.testing.Tokens;
import dev.jangteo.platform.testing.Topics;
import dev.jangteo.shipping.order.Clearances;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(
        properties = {
            "COURIER_API_URL=${USER_SERVICE_URL}/courier",
            "COURIER_API_KEY=courier-key",
            "COURIER_WEBHOOK_SECRET=" + ShippingServiceIT.WEBHOOK_SECRET,
            "jangteo.courier.sweep-every=200ms",
            "jangteo.courier.watch-every=200ms",
            "jangteo.courier.read-timeout=2s"
        })
class ShippingServiceIT {
    static final String WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final UserId OWNER = new UserId("hana");

    /** Sorts before the shipment's own ending. */
    private static final String RETURN = "0a1b2c3d-0000-5000-8000-000000000000";

    private static final PostalAddress ADDRESS =
            new PostalAddress("김하나", "010-1234-5678", "04524", "서울 중구 세종대로 110", "3층");

    @Autowired
    Http http;

    @Autowired
    Tokens tokens;

    @Autowired
    Topics topics;

    @Autowired
    Peers peers;

    @Autowired
    Clockwork clock;

    @Autowired
    Parcels parcels;

    @Autowired
    ShippingProperties properties;

    @Autowired
    Registrations registrations;

    @Autowired
    Clearances clearances;

    @Autowired
    Waybills waybills;

    @Autowired
    CircuitBreakerRegistry breakers;

    private final OrderId order = new OrderId(UUID.randomUUID().toString());
    private CourierHand courier;

    @BeforeEach
    void courierStands() {
        clock.reset();
        courier = new CourierHand(http, clock, WEBHOOK_SECRET);
        peers.reset();
        courierAnswers(created());
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        orderAnswers(okJson(cleared(2)));
    }

    @Test
    void a_paid_order_is_prepared_dispatched_scanned_and_delivered() {
        prepared(order);

        var dispatched = dispatch(order, Map.of("carrier", "hanjin"));

        assertThat(dispatched.status()).isEqualTo(200);
        assertThat(dispatched.text("/status")).isEqualTo("DISPATCHED");
        var number = dispatched.text("/trackingNumber");
        assertThat(TrackingNumber.parse(number).value()).isEqualTo(number);
        assertThat(dispatched.text("/trackingUrl")).endsWith("/track/" + number);
        var told = topics.await(ShipmentDispatched.class, it -> it.orderId().equals(order));
        assertThat(told.trackingNumber()).isEqualTo(number);
        assertThat(told.userId()).isEqualTo(OWNER);
        assertThat(LocalDate.parse(dispatched.text("/estimatedDelivery"))).isEqualTo(told.estimatedDelivery());
        awaitRegistered(number);

        var pickedUp = Instant.parse("2026-11-23T09:00:00Z");
        assertThat(courier.scan(id(), number, "PICKED_UP", pickedUp).status()).isEqualTo(204);
        assertThat(courier.scan(id(), number, "DELIVERED", pickedUp.plusSeconds(3600))
                        .status())
                .isEqualTo(204);

        var delivered = topics.await(ShipmentDelivered.class, it -> it.orderId().equals(order));
        assertThat(delivered.deliveredAt()).isEqualTo(pickedUp.plusSeconds(3600));
        var seen = http.as(tokens.customer(OWNER)).get("/api/shipments?orderId=" + order);
        assertThat(seen.text("/items/0/status")).isEqualTo("DELIVERED");
        assertThat(seen.text("/items/0/deliveredAt")).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(seen.text("/items/0/scans/0/status")).isEqualTo("PICKED_UP");
        assertThat(seen.text("/items/0/scans/0/location")).isEqualTo("대전 허브");
    }

    @Test
    void an_order_confirmed_twice_has_one_parcel() {
        var confirmed = confirmed(order);
        topics.publish(confirmed);
        topics.publish(confirmed);
        awaitHeard();

        assertThat(dispatch(order, Map.of("carrier", "hanjin")).status()).isEqualTo(200);
        assertThat(parcels.findByOrderIdOrderByCreatedAtAscIdAsc(order)).hasSize(1);
    }

    @Test
    void a_cancelled_order_is_not_dispatched() {
        prepared(order);
        topics.publish(cancelled(order));
        await().until(() -> shipment().status() == ShipmentStatus.CANCELLED);

        var refused = dispatch(order, Map.of("carrier", "hanjin"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("shipment-cancelled");
    }

    @Test
    void an_order_cancelled_before_we_heard_of_its_payment_never_gets_a_parcel() {
        topics.publish(cancelled(order));
        await().until(() ->
                !parcels.findByOrderIdOrderByCreatedAtAscIdAsc(order).isEmpty());
        topics.publish(confirmed(order));
        awaitHeard();

        assertThat(dispatch(order, Map.of("carrier", "hanjin")).text("/code")).isEqualTo("shipment-cancelled");
    }

    @Test
    void a_parcel_under_way_is_not_called_back() {
        prepared(order);
        dispatch(order, Map.of("carrier", "hanjin"));

        topics.publish(cancelled(order));
        awaitHeard();

        assertThat(shipment().status()).isEqualTo(ShipmentStatus.DISPATCHED);
    }

    @Test
    void an_order_that_is_not_paid_is_not_dispatched() {
        var refused = dispatch(order, Map.of("carrier", "hanjin"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("order-not-ready");
        assertThat(refused.text("/detail")).contains(order.value());
    }

    @Test
    void exactly_what_the_order_was_cleared_for_leaves() {
        prepared(order);
        orderAnswers(okJson(cleared(1)));

        var dispatched = dispatch(order, Map.of("carrier", "hanjin"));

        assertThat(dispatched.json().path("lines").size()).isEqualTo(1);
        assertThat(dispatched.text("/lines/0/quantity")).isEqualTo("1");
        peers.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo("/internal/orders/" + order + "/dispatch-clearance"))
                                .withHeader("Authorization", matching("Bearer ey.+")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-not-dispatchable", "stock-not-committed"})
    void what_the_order_refuses_is_not_dispatched_and_passed_on(String code) {
        prepared(order);
        orderAnswers(aResponse()
                .withStatus(409)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"status\":409,\"code\":\"%s\",\"detail\":\"안 됩니다.\"}".formatted(code)));

        var refused = dispatch(order, Map.of("carrier", "hanjin"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo(code);
        assertThat(refused.text("/detail")).isEqualTo("안 됩니다.");
        assertNothingDispatched();
    }

    @Test
    void without_the_order_nothing_is_dispatched() {
        prepared(order);
        orderAnswers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        var unavailable = dispatch(order, Map.of("carrier", "hanjin"));

        assertThat(unavailable.status()).isEqualTo(503);
        assertThat(unavailable.text("/code")).isEqualTo("service-unavailable");
        assertNothingDispatched();
    }

    @Test
    void the_order_is_asked_for_nothing_that_would_be_refused_anyway() {
        prepared(order);

        dispatch(order, Map.of("carrier", "pigeon"));
        dispatch(order, Map.of("carrier", "cj", "trackingNumber", "123456789012"));
        dispatch(new OrderId(order + "-unknown"), Map.of("carrier", "cj"));

        peers.server().verify(0, postRequestedFor(urlPathMatching("/internal/.*")));
    }

    @Test
    void cleared_and_then_dead_before_writing_is_dispatched_once_asked_again() {
        prepared(order);
        var dying = new Shipping(dyingOnSave(parcels), properties, waybills, clearances, wanted -> {}, clock);
        assertThatThrownBy(() -> dying.dispatch(new DispatchShipment(order, "hanjin", null)))
                .isInstanceOf(Killed.class);
        assertNothingDispatched();

        var dispatched = dispatch(order, Map.of("carrier", "hanjin"));

        assertThat(dispatched.status()).isEqualTo(200);
        assertThat(topics.await(ShipmentDispatched.class, it -> it.orderId().equals(order))
                        .trackingNumber())
                .isEqualTo(dispatched.text("/trackingNumber"));
        assertThat(topics.all(ShipmentDispatched.class, it -> it.orderId().equals(order)).stream()
                        .map(it -> it.meta().id())
                        .distinct())
                .hasSize(1);
        peers.server().verify(2, postRequestedFor(urlPathEqualTo("/internal/orders/" + order + "/dispatch-clearance")));
    }

    @Test
    void registered_and_then_dead_before_writing_is_told_again_under_the_same_reference() {
        prepared(order);
        var now = clock.instant();
        var crashed = shipment();
        var number = TrackingNumber.random(new Random()).value();
        crashed.dispatch(
                new Clearance(crashed.lines(), crashed.recipient().orElseThrow()),
                new Consignment("hanjin", number, "https://t/" + number, LocalDate.EPOCH, now),
                now.plusSeconds(60));
        crashed.beginRegistration(now, now.plusSeconds(20));
        parcels.save(crashed);

        clock.advance(Duration.ofSeconds(21));

        awaitRegistered(number);
    }

    @Test
    void units_called_off_before_the_parcel_left_are_not_packed() {
        prepared(order);
        var event = new OrderPartiallyCancelled(
                meta(3), order, OWNER, "c1", List.of(line(1)), CancellationReason.CUSTOMER_REQUEST, Money.won(12_900));
        topics.publish(event);
        topics.publish(event);
        awaitHeard();

        assertThat(shipment().lines()).extracting(ShipmentLine::quantity).containsExactly(1);
    }

    @Test
    void a_return_is_picked_up_at_the_customers_and_arrives_at_the_depot() {
        dispatched(order);
        var requested = returnRequested();
        topics.publish(requested);
        topics.publish(requested);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> returned().map(ReturnParcel::status).equals(Optional.of(ReturnStatus.REGISTERED)));

        var seen = http.as(tokens.customer(OWNER)).get("/api/shipments?orderId=" + order);
        assertThat(seen.json().path("items").size()).isEqualTo(2);
        assertThat(seen.text("/items/0/kind")).isEqualTo("DELIVERY");
        assertThat(seen.text("/items/1/kind")).isEqualTo("RETURN");
        assertThat(seen.text("/items/1/returnId")).isEqualTo(RETURN);
        var number = seen.text("/items/1/trackingNumber");
        peers.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo("/courier/parcels"))
                                .withRequestBody(matchingJsonPath("$.reference", equalTo(order + "-" + RETURN)))
                                .withRequestBody(matchingJsonPath("$.trackingNumber", equalTo(number)))
                                .withRequestBody(matchingJsonPath("$.sender.postalCode", equalTo("04524")))
                                .withRequestBody(matchingJsonPath("$.recipient.postalCode", equalTo("10832"))));

        var start = Instant.parse("2026-11-25T09:00:00Z");
        courier.scan(id(), number, "PICKED_UP", start);
        assertThat(returned().orElseThrow().status()).isEqualTo(ReturnStatus.PICKED_UP);
        courier.scan(id(), number, "DELIVERED", start.plusSeconds(3600));

        assertThat(returned().orElseThrow().status()).isEqualTo(ReturnStatus.ARRIVED);
        assertThat(http.as(tokens.customer(OWNER))
                        .get("/api/shipments?orderId=" + order)
                        .text("/items/1/deliveredAt"))
                .isEqualTo("2026-11-25T10:00:00Z");
        assertThat(topics.all(ShipmentDelivered.class, it -> it.orderId().equals(order)))
                .as("the order is not delivered by goods that come back")
                .isEmpty();
    }

    @Test
    void a_return_settled_before_we_heard_of_it_sends_nobody() {
        topics.publish(new OrderReturnRejected(meta(6), order, OWNER, RETURN, ReturnRejection.NOT_RECEIVED));
        topics.publish(returnRequested());
        awaitHeard();

        assertThat(returned().orElseThrow().status()).isEqualTo(ReturnStatus.CLOSED);
        peers.server()
                .verify(
                        0,
                        postRequestedFor(urlPathEqualTo("/courier/parcels"))
                                .withRequestBody(matchingJsonPath("$.reference", equalTo(order + "-" + RETURN))));
    }

    @Test
    void what_the_webhooks_did_not_bring_is_asked_for() {
        var number = dispatched(order);
        awaitRegistered(number);
        var scannedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(60);
        courierKnows(number, """
                {"eventId":"lost-%s","status":"DELIVERED","location":"문 앞","scannedAt":"%s"}""".formatted(order, scannedAt));

        clock.advance(Duration.ofHours(25));

        var delivered = topics.await(ShipmentDelivered.class, it -> it.orderId().equals(order));
        assertThat(delivered.deliveredAt()).isEqualTo(scannedAt);
        courier.scan("lost-" + order, number, "DELIVERED", scannedAt);
        assertThat(shipment().scans()).as("the webhook comes late").hasSize(1);
    }

    @Test
    void a_parcel_nobody_hears_of_for_two_weeks_is_given_up() {
        var number = dispatched(order);
        awaitRegistered(number);
        courierKnows(number, "");

        clock.advance(Duration.ofDays(2));
        await().until(() -> asked(number) > 0);
        assertThat(shipment().status()).isEqualTo(ShipmentStatus.DISPATCHED);
        clock.advance(Duration.ofDays(13));

        await().until(() -> shipment().status() == ShipmentStatus.LOST);
        int before = asked(number);
        clock.advance(Duration.ofDays(5));
        awaitHeard();
        assertThat(asked(number)).as("it is not looked after any more").isEqualTo(before);
    }

    @Test
    void admins_list_what_the_courier_refused_and_have_it_told_again() {
        courierAnswers(aResponse().withStatus(422).withBody("{\"code\":\"no-such-street\"}"));
        prepared(order);
        var number = dispatch(order, Map.of("carrier", "hanjin")).text("/trackingNumber");
        await().until(() -> shipment().status() == ShipmentStatus.REFUSED);

        var listed = http.as(tokens.admin()).get("/api/admin/shipments?status=REFUSED&first=1");

        assertThat(listed.status()).isEqualTo(200);
        assertThat(listed.text("/items/0/id")).isEqualTo(order + "-1");
        assertThat(listed.text("/items/0/courierSaid")).contains("no-such-street");
        assertThat(listed.json().path("items").size()).isEqualTo(1);

        courierAnswers(created());
        var path = "/api/admin/shipments/" + order + "-1/registration";
        assertThat(http.as(tokens.customer(OWNER)).post(path, Map.of()).status())
                .isEqualTo(403);
        assertThat(http.as(tokens.admin()).post(path, Map.of()).text("/status")).isEqualTo("DISPATCHED");
        awaitRegistered(number);
        assertThat(http.as(tokens.admin()).post(path, Map.of()).text("/code")).isEqualTo("registration-not-refused");
        assertThat(http.as(tokens.admin())
                        .post("/api/admin/shipments/nobodys/registration", Map.of())
                        .text("/code"))
                .isEqualTo("shipment-not-found");
    }

    @Test
    void the_list_is_paged_and_its_filter_checked() {
        prepared(order);
        prepared(new OrderId(order + "-other"));

        var first = http.as(tokens.admin()).get("/api/admin/shipments?first=1");
        var second = http.as(tokens.admin()).get("/api/admin/shipments?first=1&after=" + first.text("/endCursor"));

        assertThat(first.text("/items/0/id")).isEqualTo(order + "-other-1");
        assertThat(first.text("/hasNextPage")).isEqualTo("true");
        assertThat(second.text("/items/0/id")).isEqualTo(order + "-1");
        assertProblem(
                http.as(tokens.admin()).get("/api/admin/shipments?status=EATEN"), 400, "invalid-request", "status");
        assertThat(http.as(tokens.agent()).get("/api/admin/shipments").status()).isEqualTo(403);
    }

    @Test
    void only_an_admin_dispatches() {
        assertThat(http.as(tokens.customer(OWNER))
                        .post("/api/admin/shipments/" + order + "/dispatch", Map.of("carrier", "hanjin"))
                        .status())
                .isEqualTo(403);
        assertThat(http.post("/api/admin/shipments/" + order + "/dispatch", Map.of("carrier", "hanjin"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void what_is_wrong_with_a_dispatch_is_said_by_field() {
        prepared(order);

        assertProblem(dispatch(order, Map.of("carrier", "")), 400, "invalid-request", "carrier");
        assertProblem(dispatch(order, Map.of("carrier", "pigeon")), 422, "carrier-unknown", "carrier");
        assertProblem(
                dispatch(order, Map.of("carrier", "cj", "trackingNumber", "123456789012")),
                422,
                "tracking-number-invalid",
                "trackingNumber");
    }

    @Test
    void the_same_dispatch_again_gives_the_same_answer_and_another_one_is_refused() {
        prepared(order);
        var number = TrackingNumber.random(new Random()).value();
        var first = dispatch(order, Map.of("carrier", "cj", "trackingNumber", number));

        var again = dispatch(order, Map.of("carrier", "cj", "trackingNumber", number));
        var withoutNumber = dispatch(order, Map.of("carrier", "cj"));
        var other = dispatch(order, Map.of("carrier", "lotte", "trackingNumber", number));

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(withoutNumber.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/code")).isEqualTo("already-dispatched");
    }

    @Test
    void two_parcels_never_share_a_number() {
        var another = new OrderId(order + "-other");
        prepared(order);
        prepared(another);
        var number = TrackingNumber.random(new Random()).value();
        dispatch(order, Map.of("carrier", "hanjin", "trackingNumber", number));

        var refused = dispatch(another, Map.of("carrier", "hanjin", "trackingNumber", number));

        assertProblem(refused, 409, "tracking-number-taken", "trackingNumber");
    }

    @Test
    void a_generated_number_that_is_taken_is_replaced_by_another() {
        var another = new OrderId(order + "-other");
        prepared(order);
        prepared(another);
        long taken = new Random().nextLong(10_000_000_000L, 99_999_999_000L);
        var waybills = new Waybills(properties, clock, dealing(new ArrayDeque<>(List.of(taken, taken, taken + 1))));
        var shipping = new Shipping(parcels, properties, waybills, clearances, wanted -> {}, clock);

        var first = shipping.dispatch(new DispatchShipment(order, "hanjin", null));
        var second = shipping.dispatch(new DispatchShipment(another, "hanjin", null));

        assertThat(first.consignment().orElseThrow().trackingNumber()).startsWith(Long.toString(taken));
        assertThat(second.consignment().orElseThrow().trackingNumber()).startsWith(Long.toString(taken + 1));
    }

    @Test
    void twenty_admins_at_once_dispatch_a_parcel_once() throws Exception {
        prepared(order);
        try (var admins = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> dispatch =
                    () -> dispatch(order, Map.of("carrier", "hanjin")).text("/trackingNumber");
            var numbers = admins.invokeAll(Collections.nCopies(20, dispatch)).stream()
                    .map(Future::resultNow)
                    .distinct()
                    .toList();
            assertThat(numbers).hasSize(1);
        }
        topics.await(ShipmentDispatched.class, it -> it.orderId().equals(order));
        assertThat(topics.all(ShipmentDispatched.class, it -> it.orderId().equals(order)))
                .extracting(it -> it.meta().id())
                .containsOnly(
                        topics.all(ShipmentDispatched.class, it -> it.orderId().equals(order))
                                .getFirst()
                                .meta()
                                .id());
    }

    @Test
    void the_courier_is_told_again_when_it_was_down() {
        courierAnswers(serverError());
        prepared(order);
        var number = dispatch(order, Map.of("carrier", "hanjin")).text("/trackingNumber");
        await().until(() -> shipment().registration().orElseThrow().problem() != null);

        courierAnswers(created());
        clock.advance(Duration.ofSeconds(5));

        awaitRegistered(number);
    }

    @Test
    void the_courier_is_told_again_when_its_answer_was_lost() {
        courierAnswers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        prepared(order);
        var number = dispatch(order, Map.of("carrier", "hanjin")).text("/trackingNumber");
        await().until(() -> shipment().registration().orElseThrow().problem() != null);

        courierAnswers(aResponse().withStatus(200));
        clock.advance(Duration.ofSeconds(5));

        awaitRegistered(number);
    }

    @Test
    void a_parcel_dispatched_right_before_a_crash_is_registered_after_it() {
        prepared(order);
        var number = TrackingNumber.random(new Random()).value();
        var crashed = shipment();
        var now = clock.instant();
        crashed.dispatch(
                new Clearance(crashed.lines(), crashed.recipient().orElseThrow()),
                new Consignment("hanjin", number, "https://t/" + number, LocalDate.EPOCH, now),
                now.plusSeconds(60));
        parcels.save(crashed);

        awaitRegistered(number);
    }

    @Test
    void a_parcel_the_courier_will_not_have_is_left_to_a_person() {
        courierAnswers(aResponse().withStatus(422).withBody("{\"code\":\"invalid-tracking-number\"}"));
        prepared(order);
        dispatch(order, Map.of("carrier", "hanjin"));

        await().until(() -> shipment().registration().orElseThrow().state() == Registration.State.REFUSED);

        assertThat(shipment().registration().orElseThrow().problem()).contains("invalid-tracking-number");
    }

    @Test
    void scans_told_twice_and_out_of_order_count_once_and_in_their_place() {
        var number = dispatched(order);
        var start = Instant.parse("2026-11-23T09:00:00Z");

        courier.scan("out-" + order, number, "OUT_FOR_DELIVERY", start.plusSeconds(200));
        courier.scan("out-" + order, number, "OUT_FOR_DELIVERY", start.plusSeconds(200));
        courier.scan("picked-" + order, number, "PICKED_UP", start);

        assertThat(shipment().status()).isEqualTo(ShipmentStatus.OUT_FOR_DELIVERY);
        assertThat(shipment().scans())
                .extracting(Scan::status)
                .containsExactly(ScanStatus.PICKED_UP, ScanStatus.OUT_FOR_DELIVERY);
        topics.await(ShipmentScanned.class, it -> it.orderId().equals(order) && it.status() == ScanStatus.PICKED_UP);
        assertThat(topics.all(ShipmentScanned.class, it -> it.orderId().equals(order)))
                .as("each told, in this order; the relay may repeat one")
                .extracting(ShipmentScanned::status)
                .containsSequence(ScanStatus.OUT_FOR_DELIVERY, ScanStatus.PICKED_UP);
        assertThat(topics.all(ShipmentScanned.class, it -> it.orderId().equals(order)).stream()
                        .map(it -> it.meta().id())
                        .distinct())
                .hasSize(2);
    }

    @Test
    void scans_told_at_once_by_many_threads_are_all_kept() throws Exception {
        var number = dispatched(order);
        var start = Instant.parse("2026-11-23T09:00:00Z");
        var statuses = List.of("PICKED_UP", "IN_TRANSIT", "OUT_FOR_DELIVERY", "DELIVERED");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = threads.invokeAll(statuses.stream()
                    .<Callable<Integer>>map(status -> () -> courier.scan(
                                    status + order, number, status, start.plusSeconds(statuses.indexOf(status)))
                            .status())
                    .toList());
            assertThat(told).extracting(it -> it.resultNow()).containsOnly(204);
        }

        assertThat(shipment().scans()).extracting(scan -> scan.status().name()).containsExactlyElementsOf(statuses);
        assertThat(shipment().status()).isEqualTo(ShipmentStatus.DELIVERED);
    }

    @Test
    void a_forged_webhook_is_refused() {
        var number = dispatched(order);
        var forger = new CourierHand(http, clock, "whsec_Zm9yZ2VkIGZvcmdlZCBmb3JnZWQ=");

        var refused = forger.scan(id(), number, "DELIVERED", clock.instant());

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("/code")).isEqualTo("webhook-forged");
        assertThat(http.post("/api/webhooks/couriers/hanjin", Map.of()).status())
                .isEqualTo(401);
        assertThat(shipment().scans()).isEmpty();
    }

    @Test
    void a_webhook_overheard_long_ago_is_refused() {
        var number = dispatched(order);
        var body = """
                {"trackingNumber":"%s","status":"DELIVERED","scannedAt":"2026-11-23T09:00:00Z"}""".formatted(number);

        assertThat(courier.send(id(), clock.instant().minusSeconds(301), body).status())
                .isEqualTo(401);
        assertThat(courier.send(id(), clock.instant().plusSeconds(330), body).status())
                .isEqualTo(401);
        assertThat(courier.send(id(), clock.instant().minusSeconds(290), body).status())
                .isEqualTo(204);
    }

    @Test
    void a_scan_of_an_unknown_parcel_is_not_found_and_nonsense_is_a_bad_request() {
        var unknown = courier.scan(id(), "123456789013", "PICKED_UP", clock.instant());

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text("/code")).isEqualTo("parcel-not-found");
        assertThat(courier.send(id(), clock.instant(), "[]").status()).isEqualTo(400);
        assertThat(courier.send(id(), clock.instant(), "{\"status\":\"PICKED_UP\"}")
                        .status())
                .isEqualTo(400);
        assertThat(courier.send(id(), clock.instant(), "{\"trackingNumber\":\"1\",\"status\":\"EATEN\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void strangers_see_nothing_and_agents_see_all() {
        dispatched(order);
        var path = "/api/shipments?orderId=" + order;

        assertThat(http.as(tokens.customer(new UserId("a-stranger")))
                        .get(path)
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(http.as(tokens.agent()).get(path).json().path("items").size())
                .isEqualTo(1);
        assertThat(http.as(tokens.admin()).get(path).json().path("items").size())
                .isEqualTo(1);
        assertThat(http.get(path).status()).isEqualTo(401);
        assertThat(http.as(tokens.agent()).get("/api/shipments").status()).isEqualTo(400);
    }

    private void prepared(OrderId id) {
        topics.publish(confirmed(id));
        awaitPrepared(id);
    }

    private void awaitPrepared(OrderId id) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !parcels.findByOrderIdOrderByCreatedAtAscIdAsc(id).isEmpty());
    }

    /** Everything published until now was heard: orders on every partition that were published later are prepared. */
    private void awaitHeard() {
        for (int i = 0; i < 16; i++) {
            topics.publish(confirmed(new OrderId(order + "-later-" + i)));
        }
        for (int i = 0; i < 16; i++) {
            awaitPrepared(new OrderId(order + "-later-" + i));
        }
    }

    private String dispatched(OrderId id) {
        prepared(id);
        return dispatch(id, Map.of("carrier", "hanjin")).text("/trackingNumber");
    }

    private Answer dispatch(OrderId id, Map<String, String> request) {
        return http.as(tokens.admin()).post("/api/admin/shipments/" + id + "/dispatch", request);
    }

    private Shipment shipment() {
        return parcels.shipmentOf(order).orElseThrow();
    }

    private void assertNothingDispatched() {
        assertThat(shipment().status()).isEqualTo(ShipmentStatus.READY);
        assertThat(shipment().consignment()).isEmpty();
    }

    private Optional<ReturnParcel> returned() {
        return parcels.returnOf(order, RETURN);
    }

    private void orderAnswers(ResponseDefinitionBuilder answer) {
        peers.server()
                .stubFor(post(urlPathMatching("/internal/orders/.*/dispatch-clearance"))
                        .willReturn(answer));
    }

    private static String cleared(int quantity) {
        return """
                {"lines":[{"productId":"p-1","skuId":"sku-1","name":"무선 헤드폰 (블랙)","quantity":%d}],
                 "deliveryAddress":{"recipient":"김하나","phone":"010-1234-5678","postalCode":"04524",
                                    "line1":"서울 중구 세종대로 110","line2":"3층"}}""".formatted(quantity);
    }

    private void courierKnows(String number, String scans) {
        peers.server()
                .stubFor(get("/courier/parcels/" + number)
                        .willReturn(okJson("{\"trackingNumber\":\"%s\",\"scans\":[%s]}".formatted(number, scans))));
    }

    private int asked(String number) {
        return peers.server()
                .findAll(getRequestedFor(urlPathEqualTo("/courier/parcels/" + number)))
                .size();
    }

    /** The process is killed at its next write. */
    private static Parcels dyingOnSave(Parcels parcels) {
        return (Parcels) Proxy.newProxyInstance(
                Parcels.class.getClassLoader(), new Class<?>[] {Parcels.class}, (self, it, args) -> {
                    if (it.getName().equals("save")) {
                        throw new Killed();
                    }
                    return it.invoke(parcels, args);
                });
    }

    private static final class Killed extends Error {}

    private void courierAnswers(ResponseDefinitionBuilder answer) {
        peers.server().stubFor(post(urlPathEqualTo("/courier/parcels")).willReturn(answer));
    }

    private void awaitRegistered(String number) {
        await().until(() -> shipment().registration().orElseThrow().state() == Registration.State.DONE);
        peers.server().verify(registrationOf(number));
    }

    private RequestPatternBuilder registrationOf(String number) {
        return postRequestedFor(urlPathEqualTo("/courier/parcels"))
                .withHeader("X-Api-Key", equalTo("courier-key"))
                .withRequestBody(matchingJsonPath("$.reference", equalTo(order + "-1")))
                .withRequestBody(matchingJsonPath("$.trackingNumber", equalTo(number)))
                .withRequestBody(matchingJsonPath("$.recipient.name", equalTo("김하나")))
                .withRequestBody(matchingJsonPath("$.recipient.postalCode", equalTo("04524")));
    }

    private static void assertProblem(Answer answer, int status, String code, String field) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    }

    private OrderConfirmed confirmed(OrderId id) {
        return new OrderConfirmed(
                meta(2), id, OWNER, new PaymentId("pay-" + id), List.of(line(2)), Money.won(28_800), ADDRESS);
    }

    private OrderReturnRequested returnRequested() {
        return new OrderReturnRequested(
                meta(5), order, OWNER, RETURN, List.of(line(1)), ReturnReason.CHANGE_OF_MIND, ADDRESS);
    }

    private static Line line(int quantity) {
        return new Line(new ProductId("p-1"), new SkuId("sku-1"), "무선 헤드폰 (블랙)", quantity, Money.won(12_900));
    }

    private OrderCancelled cancelled(OrderId id) {
        return new OrderCancelled(meta(3), id, OWNER, CancellationReason.OUT_OF_STOCK, Money.won(28_800));
    }

    private EventMeta meta(long sequence) {
        return new EventMeta(new EventId(id()), clock.instant(), sequence);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static RandomGenerator dealing(Queue<Long> numbers) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return numbers.remove();
            }

            @Override
            public long nextLong(long origin, long bound) {
                return nextLong();
            }
        };
    }
}
