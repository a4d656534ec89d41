package dev.jangteo.chaos.load;

import dev.jangteo.chaos.shop.Person;
import dev.jangteo.chaos.shop.Shop;
import java.util.Map;

/** Someone with an account and a stored card of each kind. */
record Customer(Person person, String goodCard, String declinedCard, String emptyCard) {

    static Customer signUp(Shop shop, String email) {
        var person = Person.signUp(shop.door(), email);
        var id = person.userId();
        return new Customer(
                person,
                card(shop, person, id, "4242424242424242"),
                card(shop, person, id, "declined"),
                card(shop, person, id, "insufficient"));
    }

    private static String card(Shop shop, Person person, String userId, String kind) {
        var key = shop.outside()
                .post("/control/portone/billing-keys", Map.of("card", kind, "customerId", userId))
                .path("billingKey")
                .asString();
        return person.post("/api/payments/cards", Map.of("billingKey", key))
                .given()
                .path("cardId")
                .asString();
    }
}
