package dev.jangteo.catalog.search;

import java.util.List;

/** A text of a product with what was searched for in it: plain parts that make up the whole, never markup. */
public record Highlight(String field, List<Part> parts) {

    /** A piece of the text, and whether it answers the search. */
    public record Part(String text, boolean hit) {}
}
