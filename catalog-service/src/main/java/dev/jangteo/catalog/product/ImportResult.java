package dev.jangteo.catalog.product;

/** How many of the handed-in products were new, and how many were there before. */
public record ImportResult(int created, int updated) {}
