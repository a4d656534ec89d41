package dev.jangteo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The same shop through its one GraphQL schema. */
class GraphQlJourneyIT {
    private final Shop shop = Shop.open();

    @Test
    void a_customer_shops_by_graphql_alone_G1_C1_K1_K2_O1() {
        var sku = shop.sell("그래프 무선 이어폰", 45_000, 5);
        var signedUp = shop.door()
                .graphql(
                        """
                mutation($input: SignUpInput!) { signUp(input: $input) { accessToken user { id emailVerified } } }""",
                        Map.of(
                                "input",
                                Map.of(
                                        "email",
                                        "graph-%s@example.com".formatted(UUID.randomUUID()),
                                        "password",
                                        "a long enough passphrase 7",
                                        "name",
                                        "박그래")));
        var user = signedUp.at("/data/signUp/user/id");
        assertThat(user).as(signedUp.toString()).isNotEmpty();
        var door = shop.door().bearer(signedUp.at("/data/signUp/accessToken"));

        var query = """
                query($q: String!) { search(query: $q, first: 5) { totalCount facets { inStock }
                  nodes { id name priceFrom { amount currency } inStock defaultSkuId } pageInfo { hasNextPage } } }""";
        Awaitility.await("the new product to be found")
                .atMost(Customer.SOON)
                .until(
                        () -> door.graphql(query, Map.of("q", "그래프 무선")),
                        it -> it.at("/data/search/nodes/0/defaultSkuId").equals(sku));

        var cart = door.graphql("""
                mutation($product: ID!) { addToCart(productId: $product, quantity: 2) {
                  total { amount } lines { skuId state available } } }""", Map.of("product", Shop.productOf(sku)));
        assertThat(cart.json().at("/data/addToCart/total/amount").asLong())
                .as(cart.toString())
                .isEqualTo(90_000);

        var billingKey = shop.outside()
                .post("/control/portone/billing-keys", Map.of("card", "4242424242424242", "customerId", user))
                .at("/billingKey");
        var card = door.graphql(
                "mutation($key: String!) { registerCard(billingKey: $key) { cardId last4 } }",
                Map.of("key", billingKey));
        var address = door.graphql("""
                mutation($input: AddressInput!) { addAddress(input: $input) { id } }""", Map.of("input", Customer.address()));
        assertThat(address.at("/data/addAddress/id")).as(address.toString()).isNotEmpty();
        assertThat(door.graphql("{ cards { cardId last4 } }", Map.of()).at("/data/cards/0/last4"))
                .isEqualTo("4242");

        var input = Map.of(
                "lines",
                List.of(Map.of("skuId", sku, "quantity", 2)),
                "fromCart",
                true,
                "addressId",
                address.at("/data/addAddress/id"),
                "payment",
                Map.of("method", "STORED_CARD", "cardId", card.at("/data/registerCard/cardId")));
        var order = door.graphql("""
                mutation($input: CreateOrderInput!, $key: String!) {
                  createOrder(input: $input, idempotencyKey: $key) { orderId status } }""", Map.of("input", input, "key", Customer.newKey()));
        assertThat(order.at("/data/createOrder/status")).as(order.toString()).isEqualTo("pending");

        var id = order.at("/data/createOrder/orderId");
        Awaitility.await()
                .until(
                        () -> door.graphql(
                                "query($id: ID!) { order(id: $id) { status timeline { status cause } lines { name image } } }",
                                Map.of("id", id)),
                        it -> it.at("/data/order/status").equals("confirmed"));
        var mine = door.graphql(
                "{ myOrders(first: 1) { nodes { id total { amount } } pageInfo { hasNextPage } } }", Map.of());
        assertThat(mine.at("/data/myOrders/nodes/0/id")).isEqualTo(id);
    }

    @Test
    void bad_graphql_is_refused_with_a_code_and_never_an_internal_error_G4() {
        var door = shop.door();
        assertThat(door.graphql("{ products(", Map.of()).code()).isNotEmpty().isNotEqualTo("internal-error");
        assertThat(door.graphql("{ noSuchField }", Map.of()).code())
                .isNotEmpty()
                .isNotEqualTo("internal-error");
        assertThat(door.graphql("{ products(first: 0) { nodes { id } } }", Map.of())
                        .code())
                .isEqualTo("invalid-request");
        assertThat(door.graphql("{ products(after: \"?\") { nodes { id } } }", Map.of())
                        .code())
                .isEqualTo("invalid-cursor");
        assertThat(door.graphql("{ myCart { total { amount } } }", Map.of()).code())
                .isEqualTo("unauthenticated");
        assertThat(door.graphql("mutation { logIn(email: \"x\", password: \"y\") { accessToken } }", Map.of())
                        .code())
                .isNotEmpty()
                .isNotEqualTo("internal-error");
    }

    @Test
    void a_query_too_deep_is_refused_before_it_costs_anything_G1() {
        var deep = "{ categories " + "{ children ".repeat(40) + "{ id }" + " }".repeat(40) + " }";
        var refused = shop.door().graphql(deep, Map.of());
        assertThat(refused.json().path("errors")).isNotEmpty();
        assertThat(refused.code()).isNotEmpty().isNotEqualTo("internal-error");
    }
}
