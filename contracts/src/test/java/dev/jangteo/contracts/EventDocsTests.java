package dev.jangteo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Writes docs/events.md and docs/asyncapi.yaml from the sealed interfaces (with -Dupdate) and fails when they are stale. */
class EventDocsTests {
    private static final Path DOCS = Path.of("../docs");

    @Test
    void events_md_tells_every_event() throws IOException {
        var text = new StringBuilder("""
                # Events

                Written by `EventDocsTests` from the sealed interfaces of [`contracts`](../contracts); run
                `mvn -pl contracts test -Dtest=EventDocsTests -Dupdate` after changing them.

                One topic a publisher, keyed by aggregate id. Every event carries `meta`: `id` (the same on every
                re-delivery), `occurredAt`, and `sequence`, which rises strictly within its aggregate. Delivery is at least
                once: a consumer's effect is keyed, and a projection ignores a sequence at or below the one it holds.
                """);
        for (var family : Published.families()) {
            text.append("\n## `").append(Published.topic(family)).append("`\n\n");
            text.append(Published.summary(family)).append("\n");
            for (var event : Published.events(family)) {
                text.append("\n### ").append(event.getSimpleName()).append("\n\n");
                text.append(Published.summary(event)).append("\n\n| field | type |\n|---|---|\n");
                for (var field : Published.fields(event)) {
                    text.append("| `%s` | %s%s |\n"
                            .formatted(
                                    field.getName(),
                                    typeName(field.getGenericType()),
                                    Published.isOptional(field) ? ", optional" : ""));
                }
            }
        }
        assertUpToDate("events.md", text.toString());
    }

    @Test
    void asyncapi_yaml_describes_every_topic() throws IOException {
        var channels = new LinkedHashMap<String, Object>();
        var operations = new LinkedHashMap<String, Object>();
        var messages = new LinkedHashMap<String, Object>();
        for (var family : Published.families()) {
            var topic = Published.topic(family);
            var channel = topic.replace('.', '-');
            var references = new LinkedHashMap<String, Object>();
            for (var event : Published.events(family)) {
                var name = event.getSimpleName();
                references.put(name, Map.of("$ref", "#/components/messages/" + name));
                messages.put(name, message(event));
            }
            channels.put(
                    channel,
                    ordered("address", topic, "description", Published.summary(family), "messages", references));
            operations.put(
                    "publish-" + channel,
                    ordered("action", "send", "channel", Map.of("$ref", "#/channels/" + channel)));
        }
        var document = ordered(
                "asyncapi",
                "3.0.0",
                "info",
                ordered(
                        "title", "Jangteo events",
                        "version", "0.1.0",
                        "license",
                                ordered(
                                        "name", "Apache-2.0",
                                        "url", "https://www.apache.org/licenses/LICENSE-2.0")),
                "defaultContentType",
                "application/json",
                "channels",
                channels,
                "operations",
                operations,
                "components",
                ordered("messages", messages, "messageTraits", traits()));
        assertUpToDate("asyncapi.yaml", YAMLMapper.builder().build().writeValueAsString(document));
    }

    private static Map<String, Object> message(Class<?> event) {
        var payload = schema(event);
        @SuppressWarnings("unchecked")
        var properties = (Map<String, Object>) payload.get("properties");
        var withType = ordered("type", ordered("type", "string", "const", event.getSimpleName()));
        withType.putAll(properties);
        payload.put("properties", withType);
        return ordered(
                "summary",
                Published.summary(event),
                "traits",
                List.of(Map.of("$ref", "#/components/messageTraits/cloudEvent")),
                "payload",
                payload,
                "examples",
                List.of(Map.of("payload", JsonMapper.builder().build().valueToTree(Examples.of(event, "")))));
    }

    private static Map<String, Object> traits() {
        var headers = new LinkedHashMap<String, Object>();
        for (var name : List.of("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_time")) {
            headers.put(name, Map.of("type", "string"));
        }
        headers.put("ce_sequence", Map.of("type", "string"));
        headers.put("traceparent", Map.of("type", "string"));
        return Map.of(
                "cloudEvent",
                ordered(
                        "headers",
                        ordered("type", "object", "properties", headers),
                        "description",
                        "CloudEvents 1.0.2 in Kafka binary mode, W3C trace context"));
    }

    private static Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType list) {
            return ordered("type", "array", "items", schema(list.getActualTypeArguments()[0]));
        }
        var plain = (Class<?>) type;
        if (plain == String.class || Identifier.class.isAssignableFrom(plain)) {
            return ordered("type", "string");
        } else if (plain == int.class || plain == long.class) {
            return ordered("type", "integer");
        } else if (plain == double.class) {
            return ordered("type", "number");
        } else if (plain == boolean.class) {
            return ordered("type", "boolean");
        } else if (plain == Instant.class) {
            return ordered("type", "string", "format", "date-time");
        } else if (plain == LocalDate.class) {
            return ordered("type", "string", "format", "date");
        } else if (plain == Currency.class) {
            return ordered("type", "string", "description", "ISO 4217");
        } else if (plain.isEnum()) {
            return ordered(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(plain.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        }
        var properties = new LinkedHashMap<String, Object>();
        for (var field : plain.getRecordComponents()) {
            properties.put(field.getName(), schema(field.getGenericType()));
        }
        var required = Published.fields(plain).stream()
                .filter(it -> !Published.isOptional(it))
                .map(RecordComponent::getName)
                .toList();
        return ordered("type", "object", "required", required, "properties", properties);
    }

    private static String typeName(Type type) {
        return type instanceof ParameterizedType list
                ? "list of " + typeName(list.getActualTypeArguments()[0])
                : ((Class<?>) type).getSimpleName();
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    private static void assertUpToDate(String name, String expected) throws IOException {
        var file = DOCS.resolve(name);
        if (System.getProperty("update") != null) {
            Files.writeString(file, expected);
        }
        assertThat(file).content().isEqualTo(expected);
    }
}
