package dev.jangteo.catalog.sales;

/**
 * What shoppers made of a product.
 *
 * @param rating the average of its stars, 1 to 5; 0 when nobody rated it
 * @param sold units in the last 30 days
 */
public record ProductFigures(double rating, int ratingCount, int sold) {
    public static final ProductFigures NONE = new ProductFigures(0, 0, 0);
}
