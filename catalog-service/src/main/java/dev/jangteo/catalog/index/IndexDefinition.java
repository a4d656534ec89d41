package dev.jangteo.catalog.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jangteo.catalog.korean.Dictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How products are indexed: {@code search/products.json} with the dictionaries put in, as an engine far away has no files
 * of ours.
 *
 * @param hash changes with anything an index has to be built anew for
 */
record IndexDefinition(ObjectNode body, String hash) {
    static IndexDefinition read(JsonMapper json) {
        var body = (ObjectNode) json.readTree(text());
        var analysis = body.at("/settings/analysis");
        analysis.at("/tokenizer").forEach(it -> fill(json, it, "user_dictionary_rules", Dictionaries.userWords()));
        analysis.at("/filter").forEach(it -> fill(json, it, "synonyms", Dictionaries.synonyms()));
        var hash = hash(body.toString());
        ((ObjectNode) body.at("/mappings")).set("_meta", json.valueToTree(Map.of("definition", hash)));
        return new IndexDefinition(body, hash);
    }

    /** What the engine is asked for. */
    String of(SearchSettings settings, String writeAlias) {
        var request = body.deepCopy();
        ((ObjectNode) request.at("/settings"))
                .put("number_of_shards", settings.shards())
                .put("number_of_replicas", settings.replicas())
                .put("refresh_interval", settings.refreshEvery().toMillis() + "ms");
        request.putObject("aliases").putObject(writeAlias);
        return request.toString();
    }

    private static void fill(JsonMapper json, JsonNode part, String field, List<String> lines) {
        if (part.has(field)) {
            ((ObjectNode) part).set(field, json.valueToTree(lines));
        }
    }

    private static String text() {
        try {
            return new ClassPathResource("search/products.json").getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
