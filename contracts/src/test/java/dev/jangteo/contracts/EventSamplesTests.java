package dev.jangteo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recorded JSON of every event is read back: a fact only ever gains fields. Run with -Dupdate to record events that
 * have no sample yet; a recorded one is never written anew.
 */
class EventSamplesTests {
    private static final Path SAMPLES = Path.of("src/test/resources/events");
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    static Stream<Class<?>> events() {
        return Published.allEvents();
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_recorded_event_is_read_back_whole(Class<?> type) throws IOException {
        var file = SAMPLES.resolve(type.getSimpleName() + ".json");
        if (System.getProperty("update") != null && Files.notExists(file)) {
            Files.writeString(file, JSON.writeValueAsString(Examples.of(type, "")) + "\n");
        }
        var recorded = JSON.readTree(Files.readString(file));

        var event = JSON.treeToValue(recorded, family(type));

        assertThat(event).isInstanceOf(type);
        assertThatHolds(JSON.readTree(JSON.writeValueAsString(event)), recorded, type.getSimpleName());
    }

    private static void assertThatHolds(JsonNode actual, JsonNode recorded, String where) {
        if (recorded.isObject()) {
            recorded.propertyNames()
                    .forEach(name -> assertThatHolds(actual.path(name), recorded.get(name), where + "." + name));
        } else if (recorded.isArray()) {
            assertThat(actual.size()).as(where).isEqualTo(recorded.size());
            for (int i = 0; i < recorded.size(); i++) {
                assertThatHolds(actual.get(i), recorded.get(i), where + "[" + i + "]");
            }
        } else {
            assertThat(actual).as(where).isEqualTo(recorded);
        }
    }

    private static Class<?> family(Class<?> event) {
        return event.getInterfaces()[0];
    }
}
