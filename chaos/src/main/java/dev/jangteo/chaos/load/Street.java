package dev.jangteo.chaos.load;

import dev.jangteo.chaos.shop.OrderNews;
import dev.jangteo.chaos.shop.Person;
import dev.jangteo.chaos.shop.Shop;

/** Where customers come from and what they find there. */
public record Street(Shop shop, Person admin, Assortment assortment, OrderNews news, Ledger ledger) {

    /** A shop with something to sell. */
    public static Street inFrontOf(Shop shop, OrderNews news) {
        var admin = shop.admin();
        var assortment = new Assortment();
        assortment.putOnSale(admin);
        return new Street(shop, admin, assortment, news, new Ledger());
    }
}
