package dev.jangteo.outsideworld.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jangteo.outsideworld.testing.Http;
import dev.jangteo.outsideworld.testing.Http.Answer;
import dev.jangteo.outsideworld.testing.Shop;
import dev.jangteo.outsideworld.testing.Shop.Call;
import dev.jangteo.outsideworld.testing.World;
import io.portone.sdk.server.webhook.WebhookVerifier;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parcel's way from the counter to the door, as shipping-service lives it. */
class CourierTests {
    private final World world = World.shared();
    private final Http anyone = world.http();
    private final Http courier = anyone.with("X-Api-Key", World.COURIER_KEY);
    private final String reference = "shipment-" + UUID.randomUUID();

    @Test
    void a_parcel_is_scanned_by_itself_until_it_is_delivered() throws Exception {
        Answer registered = register(reference, null);
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.text("status")).isEqualTo("REGISTERED");
        String number = registered.text("trackingNumber");
        assertThat(registered.text("trackingUrl")).endsWith("/courier/track/" + number);

        await().until(() -> world.shop().calls(number).size() == 4);

        List<Call> calls = world.shop().calls(number);
        assertThat(calls).extracting(Call::path).containsOnly("/courier");
        assertThat(calls)
                .extracting(call -> status(call.body()))
                .containsExactlyInAnyOrder("PICKED_UP", "IN_TRANSIT", "OUT_FOR_DELIVERY", "DELIVERED");
        WebhookVerifier standardWebhooks = new WebhookVerifier(World.WEBHOOK_SECRET);
        for (Call call : calls) {
            standardWebhooks.verify(call.body(), call.id(), call.signature(), call.timestamp());
            assertThat(call.body()).contains("\"eventId\":\"" + call.id() + "\"");
        }
        var tracked = courier.get("/courier/parcels/" + number).json();
        assertThat(tracked.path("status").asString()).isEqualTo("DELIVERED");
        assertThat(tracked.path("scans").findValuesAsString("status"))
                .containsExactly("PICKED_UP", "IN_TRANSIT", "OUT_FOR_DELIVERY", "DELIVERED");
    }

    @Test
    void the_same_reference_is_the_same_parcel() {
        Answer first = register(reference, "123456789013");
        Answer again = register(reference, null);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("trackingNumber")).isEqualTo("123456789013");
        Answer other = register(reference + "-other", "123456789013");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("code")).isEqualTo("tracking-number-taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012", "12345678901", "12345678901x", ""})
    void a_number_with_a_wrong_check_digit_is_refused(String number) {
        Answer answer = register(reference, number);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("invalid-tracking-number");
    }

    @Test
    void a_failed_delivery_is_told_and_tried_again() throws Exception {
        try (Shop shop = new Shop();
                World own = World.start(World.newFolder(), shop)) {
            own.http().put("/control/courier/pace", "{\"millis\":0}");
            String number = own.http()
                    .with("X-Api-Key", World.COURIER_KEY)
                    .post("/courier/parcels", body(reference, null))
                    .text("trackingNumber");
            String scans = "/control/courier/parcels/" + number + "/scans";
            own.http().post(scans, "{\"status\":\"OUT_FOR_DELIVERY\"}");
            own.http().post(scans, "{\"status\":\"FAILED\",\"location\":\"문 앞\"}");
            await().until(() -> shop.calls(number).size() == 2);

            own.http().put("/control/courier/pace", "{\"millis\":10}");

            await().until(() -> shop.calls(number).stream().anyMatch(call -> call.mentions("DELIVERED")));
            assertThat(shop.calls(number)).hasSize(3);
        }
    }

    @Test
    void a_journey_goes_on_after_a_restart() {
        var data = World.newFolder();
        try (Shop shop = new Shop()) {
            String number;
            try (World first = World.start(data, shop)) {
                first.http().put("/control/courier/pace", "{\"millis\":0}");
                number = first.http()
                        .with("X-Api-Key", World.COURIER_KEY)
                        .post("/courier/parcels", body(reference, null))
                        .text("trackingNumber");
                first.http().post("/control/courier/parcels/" + number + "/scans", "{\"status\":\"PICKED_UP\"}");
                await().until(() -> shop.calls(number).size() == 1);
            }
            try (World second = World.start(data, shop)) {
                await().until(() -> shop.calls(number).size() == 4);
                assertThat(shop.calls(number).stream().filter(call -> call.mentions("PICKED_UP")))
                        .hasSize(1);
                assertThat(second.http().get("/courier/track/" + number).body()).contains("배송 완료");
            }
        }
    }

    @Test
    void a_lost_answer_does_not_make_two_parcels() {
        anyone.post(
                "/control/faults",
                "{\"target\":\"courier.register\",\"match\":{\"reference\":\"%s\"},\"fault\":\"TIMEOUT_AFTER_CHARGE\",\"delayMs\":10}"
                        .formatted(reference));

        String first = register(reference, null).text("trackingNumber");

        assertThat(register(reference, null).text("trackingNumber")).isEqualTo(first);
    }

    @Test
    void the_tracking_page_hides_the_name_and_cannot_be_made_to_run_anything() {
        Answer parcel = courier.post(
                "/courier/parcels", "{\"reference\":\"%s\",\"recipient\":{\"name\":\"<i>하나\"}}".formatted(reference));

        Answer page = anyone.get("/courier/track/" + parcel.text("trackingNumber"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("배송 조회").doesNotContain("<i>").doesNotContain("<*>하나");
        assertThat(page.response().headers().firstValue("content-type")).hasValue("text/html;charset=UTF-8");
        assertThat(anyone.get("/courier/track/000000000000").status()).isEqualTo(404);
    }

    @Test
    void bad_requests_are_told_what_is_wrong() {
        assertThat(anyone.post("/courier/parcels", body(reference, null)).status())
                .isEqualTo(401);
        assertThat(courier.post("/courier/parcels", "{").status()).isEqualTo(400);
        assertThat(courier.post("/courier/parcels", "{\"reference\":\"r\"}").text("message"))
                .contains("recipient.name");
        assertThat(courier.get("/courier/parcels/000000000000").text("code")).isEqualTo("parcel-not-found");
    }

    private Answer register(String reference, String trackingNumber) {
        return courier.post("/courier/parcels", body(reference, trackingNumber));
    }

    private static String body(String reference, String trackingNumber) {
        return """
                {"reference":"%s","trackingNumber":%s,"recipient":{"name":"김하나","phone":"010-1234-5678",
                 "postalCode":"04524","line1":"서울 중구 세종대로 110","line2":null}}""".formatted(reference, trackingNumber == null ? "null" : "\"" + trackingNumber + "\"");
    }

    private static String status(String body) {
        return body.replaceAll(".*\"status\":\"([A-Z_]+)\".*", "$1");
    }
}
