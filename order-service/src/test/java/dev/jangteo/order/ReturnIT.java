package dev.jangteo.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.OrderPurchaseConfirmed;
import dev.jangteo.contracts.OrderEvent.OrderReturnRejected;
import dev.jangteo.contracts.OrderEvent.OrderReturnRequested;
import dev.jangteo.contracts.OrderEvent.OrderReturned;
import dev.jangteo.contracts.OrderEvent.RefundRequested;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.platform.testing.Answer;
import dev.jangteo.platform.testing.Http;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Once the goods are there, over HTTP: kept, or sent back and looked at. */
class ReturnIT extends WholeOrderService {
    private static final String CHANGED_MIND = "{\"reason\":\"CHANGE_OF_MIND\"}";
    private static final String ONE_BROKEN =
            "{\"items\":[{\"skuId\":\"sku-1\",\"quantity\":1}],\"reason\":\"DEFECTIVE\",\"comment\":\"소리가 안 나요\"}";
    private static final String ACCEPTED = "{\"accepted\":true,\"resellable\":true}";
    private static final String REJECTED = "{\"accepted\":false,\"note\":\"사용 흔적\"}";

    @Test
    void goods_come_back_are_looked_at_and_paid_back_less_the_way() {
        var id = deliveredOrder();

        var asked = sendBack(mine(), id, "r-1", CHANGED_MIND);
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        assertThat(asked.text("/status")).isEqualTo("return_requested");
        assertThat(asked.text("/returns/0/status")).isEqualTo("REQUESTED");
        assertThat(told(OrderReturnRequested.class, id).pickUpAddress().postalCode())
                .isEqualTo("04524");
        assertThat(sendBack(mine(), id, "r-1", CHANGED_MIND).json())
                .as("a repeat")
                .isEqualTo(asked.json());

        var inspected = inspect(http.as(tokens.admin()), id, ACCEPTED);
        assertThat(inspected.status()).as(inspected.body()).isEqualTo(200);
        assertThat(inspected.text("/status")).isEqualTo("returned");
        assertThat(inspect(http.as(tokens.admin()), id, ACCEPTED).json())
                .as("a repeat")
                .isEqualTo(inspected.json());
        assertThat(told(OrderReturned.class, id).resellable()).hasSize(1);
        assertThat(told(RefundRequested.class, id).amount()).isEqualTo(Money.won(27_000));
        assertThat(inspect(http.as(tokens.admin()), id, REJECTED).text("/code")).isEqualTo("order-move-refused");
    }

    @Test
    void part_comes_back_in_steps_and_the_rest_is_kept() {
        var id = deliveredOrder();
        sendBack(mine(), id, "r-1", ONE_BROKEN);
        assertThat(inspect(http.as(tokens.admin()), id, REJECTED).text("/status"))
                .isEqualTo("delivered");
        told(OrderReturnRejected.class, id);
        sendBack(http.as(tokens.agent()), id, "r-2", ONE_BROKEN);
        var inspected = inspect(http.as(tokens.admin()), id, ACCEPTED);
        assertThat(inspected.text("/status")).isEqualTo("delivered");
        assertThat(inspected.text("/returns/0/rejection")).isEqualTo("NOT_AS_SOLD");
        assertThat(inspected.text("/returns/1/status")).isEqualTo("ACCEPTED");
        assertThat(inspected.json().at("/returns/1/refund/amount").asLong()).isEqualTo(15_000);
        assertThat(told(RefundRequested.class, id).refundId().value()).isEqualTo(id + ":r2");

        var kept = confirm(mine(), id);
        assertThat(kept.text("/status")).isEqualTo("purchase_confirmed");
        assertThat(kept.text("/lines/0/status")).isEqualTo("purchase_confirmed");
        assertThat(kept.text("/lines/1/status")).isEqualTo("returned");
        assertThat(confirm(mine(), id).json()).as("a repeat").isEqualTo(kept.json());
        assertThat(told(OrderPurchaseConfirmed.class, id).byItself()).isFalse();
        var late = sendBack(mine(), id, "r-3", ONE_BROKEN);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/code")).isEqualTo("order-move-refused");
    }

    @Test
    void each_step_is_for_those_whose_step_it_is() {
        var id = deliveredOrder();
        assertThat(sendBack(stranger(), id, "r-1", CHANGED_MIND).status()).isEqualTo(404);
        assertThat(confirm(stranger(), id).status()).isEqualTo(404);
        assertThat(sendBack(http, id, "r-2", CHANGED_MIND).status()).isEqualTo(401);
        assertThat(confirm(http, id).status()).isEqualTo(401);
        assertThat(confirm(http.as(tokens.agent()), id).status()).isEqualTo(403);
        assertThat(confirm(http.as(tokens.admin()), id).status()).isEqualTo(403);
        sendBack(mine(), id, "r-1", CHANGED_MIND);
        assertThat(inspect(mine(), id, ACCEPTED).status()).isEqualTo(403);
        assertThat(inspect(http.as(tokens.agent()), id, ACCEPTED).status()).isEqualTo(403);
        assertThat(inspect(http, id, ACCEPTED).status()).isEqualTo(401);
        assertThat(inspect(http.as(tokens.admin()), new OrderId("unknown"), ACCEPTED)
                        .status())
                .isEqualTo(404);
        assertThat(statusOf(id)).isEqualTo("return_requested");
    }

    @Test
    void what_cannot_be_done_is_refused_by_name_and_place() {
        var paid = paidOrder();
        assertThat(sendBack(mine(), paid, "r-1", CHANGED_MIND).text("/code")).isEqualTo("order-move-refused");
        assertThat(confirm(mine(), paid).text("/code")).isEqualTo("order-move-refused");
        assertThat(inspect(http.as(tokens.admin()), paid, ACCEPTED).text("/code"))
                .isEqualTo("order-move-refused");

        var id = deliveredOrder();
        var tooMany = sendBack(
                mine(), id, "r-2", "{\"items\":[{\"skuId\":\"sku-1\",\"quantity\":3}],\"reason\":\"DEFECTIVE\"}");
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.text("/code")).isEqualTo("return-exceeds-order");
        assertThat(tooMany.text("/errors/0/field")).isEqualTo("items[0].quantity");
        assertBad(sendBack(mine(), id, "r-3", "{}"), "reason");
        assertBad(sendBack(mine(), id, "r-4", "{\"reason\":\"BORED\"}"), "reason");
        assertBad(sendBack(mine(), id, "r-5", "{\"reason\":\"DEFECTIVE\",\"items\":[]}"), "items");
        assertBad(inspect(http.as(tokens.admin()), id, "{}"), "accepted");
        assertThat(mine().post("/api/orders/" + id + "/returns", CHANGED_MIND).status())
                .as("without a key")
                .isEqualTo(400);
    }

    @Test
    void after_a_week_the_goods_are_kept_by_themselves() {
        var id = deliveredOrder();
        clock.advance(Duration.ofDays(7));
        assertThat(told(OrderPurchaseConfirmed.class, id).byItself()).isTrue();
        assertThat(statusOf(id)).isEqualTo("purchase_confirmed");
        assertThat(stored(id).get("nextDeadline")).isNull();
    }

    @Test
    void goods_that_never_come_back_stay_the_customers() {
        var id = deliveredOrder();
        sendBack(mine(), id, "r-1", CHANGED_MIND);
        clock.advance(Duration.ofDays(14));
        assertThat(told(OrderReturnRejected.class, id).reason().name()).isEqualTo("NOT_RECEIVED");
        assertThat(told(OrderPurchaseConfirmed.class, id).byItself()).isTrue();
    }

    private static void assertBad(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).as(answer.body()).isEqualTo(field);
    }

    private static Answer sendBack(Http as, OrderId id, String key, String body) {
        return as.with("Idempotency-Key", key).post("/api/orders/" + id + "/returns", body);
    }

    private static Answer inspect(Http as, OrderId id, String body) {
        return as.post("/api/admin/orders/" + id + "/return-inspections", body);
    }

    private static Answer confirm(Http as, OrderId id) {
        return as.post("/api/orders/" + id + "/purchase-confirmation", "{}");
    }
}
