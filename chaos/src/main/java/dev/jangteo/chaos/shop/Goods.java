package dev.jangteo.chaos.shop;

/**
 * Something to buy.
 *
 * @param won price of a unit
 * @param units on hand before anything is sold
 */
public record Goods(String productId, long won, int units) {

    public String skuId() {
        return productId + "-1";
    }
}
