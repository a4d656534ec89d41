package dev.jangteo.gateway.graphql;

import java.util.List;
import java.util.Map;

/** One chosen option of a variant: GraphQL knows no maps. */
public record ChosenOption(String name, String value) {
    public static List<ChosenOption> of(Map<String, String> options) {
        return options.entrySet().stream()
                .map(it -> new ChosenOption(it.getKey(), it.getValue()))
                .toList();
    }
}
