package dev.jangteo.launcher.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a Korean general store sells, in words that products are made of; brands are invented. */
public record Goods(List<Department> departments) {

    public record Department(String id, String name, List<String> brands, List<Section> sections) {}

    public record Section(String id, String name, List<Leaf> leaves) {}

    /**
     * A kind of goods.
     *
     * @param price lowest and highest, in won
     * @param about one sentence true of all of them
     * @param model the letters of a model number, where the trade uses such
     */
    public record Leaf(
            String id,
            String name,
            List<String> nouns,
            List<String> features,
            List<Integer> price,
            String about,
            List<Option> options,
            List<String> tags,
            @Nullable String model) {}

    public record Option(String name, List<String> values) {}

    public static Goods load() {
        try (InputStream in = Objects.requireNonNull(Goods.class.getResourceAsStream("goods.json"))) {
            return JsonMapper.builder().build().readValue(in, Goods.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
