package dev.jangteo.launcher.demo;

import java.util.List;
import java.util.Map;

/** A product as the catalogue's import takes it. */
public record DemoProduct(
        String id,
        String name,
        String description,
        String brand,
        String categoryId,
        List<String> tags,
        List<String> images,
        List<String> optionNames,
        List<Sku> skus) {

    /** One variant with the units on its shelf. */
    public record Sku(String id, Map<String, String> options, Price price, int onHand) {}

    /** Whole won. */
    public record Price(long amount, String currency) {}
}
