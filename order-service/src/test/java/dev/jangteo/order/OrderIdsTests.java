package dev.jangteo.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.OrderEvent.PaymentChoice;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.order.PlaceOrder.Wanted;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderIdsTests {

    @Test
    void the_same_user_and_key_name_the_same_order() {
        assertThat(OrderIds.of(wish("u-1", "k-1", 1))).isEqualTo(OrderIds.of(wish("u-1", "k-1", 2)));
    }

    @Test
    void another_user_or_key_names_another_order() {
        assertThat(OrderIds.of(wish("u-1", "k-1", 1)))
                .isNotEqualTo(OrderIds.of(wish("u-2", "k-1", 1)))
                .isNotEqualTo(OrderIds.of(wish("u-1", "k-2", 1)));
    }

    @Test
    void an_order_id_is_a_uuid_of_version_5() {
        var id = UUID.fromString(OrderIds.of(wish("u-1", "k-1", 1)).value());
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void the_fingerprint_tells_another_body_apart() {
        assertThat(OrderIds.fingerprint(wish("u-1", "k-1", 1)))
                .isEqualTo(OrderIds.fingerprint(wish("u-1", "k-1", 1)))
                .isNotEqualTo(OrderIds.fingerprint(wish("u-1", "k-1", 2)));
    }

    private static PlaceOrder wish(String user, String key, int quantity) {
        return new PlaceOrder(
                new UserId(user),
                key,
                List.of(new Wanted(new SkuId("sku-1"), quantity)),
                false,
                new PostalAddress("김민수", "010-1234-5678", "04524", "서울 중구 세종대로 110", null),
                new PaymentChoice(PaymentChoice.Method.PAYMENT_WINDOW, null));
    }
}
