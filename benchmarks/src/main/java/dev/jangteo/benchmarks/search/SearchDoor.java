package dev.jangteo.benchmarks.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jangteo.launcher.demo.ShopApi;
import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The search as a visitor asks it, through the gateway. */
record SearchDoor(ShopApi gateway) {

    record Found(String id, String name) {}

    static String searchPath(String query, int first) {
        return "/api/products/search?q=" + URLEncoder.encode(query, UTF_8) + "&first=" + first;
    }

    static String suggestionsPath(String text, int first) {
        return "/api/products/suggestions?q=" + URLEncoder.encode(text, UTF_8) + "&first=" + first;
    }

    List<Found> search(String query, int first) {
        return items(gateway.get(searchPath(query, first) + "&facets=false"))
                .map(it -> it.path("product"))
                .map(it -> new Found(it.path("id").asString(), it.path("name").asString()))
                .toList();
    }

    List<String> suggestions(String text, int first) {
        return items(gateway.get(suggestionsPath(text, first)))
                .map(it -> it.path("text").asString())
                .toList();
    }

    private static Stream<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false);
    }
}
