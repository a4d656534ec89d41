package dev.jangteo.platform.events.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jangteo.platform.events.DeadLetters;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A letter as an admin sees it. */
final class LetterView {
    private LetterView() {}

    /**
     * A line of the list.
     *
     * @param type name of the event; empty when the record did not say
     * @param at when the record was written to its topic
     * @param givenUpAt when this service gave it up
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String letterId,
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            String type,
            Instant at,
            Instant givenUpAt,
            Reason reason,
            Replays.State state,
            int replays) {

        static Line of(Letter letter, Replays replays) {
            var origin = letter.origin();
            return new Line(
                    letter.id().toString(),
                    origin.topic(),
                    origin.partition(),
                    origin.offset(),
                    letter.key(),
                    letter.header("ce_type"),
                    origin.at(),
                    letter.givenUpAt(),
                    new Reason(letter.exception(), letter.message()),
                    replays.state(),
                    replays.attempts().size());
        }
    }

    /** Why: class and message of what the handler threw. */
    record Reason(String exception, String message) {}

    /**
     * All there is to know.
     *
     * @param payload as text, or in Base64
     * @param payloadIsBase64 whether it is not text
     */
    record Whole(
            Line letter,
            String payload,
            boolean payloadIsBase64,
            Map<String, String> headers,
            String stackTrace,
            List<ReplayAttempt> replays) {

        static Whole of(Letter letter, Replays replays) {
            var text = text(letter.payload());
            return new Whole(
                    Line.of(letter, replays),
                    text == null ? Base64.getEncoder().encodeToString(letter.payload()) : text,
                    text == null,
                    letter.headers(),
                    letter.header(DeadLetters.STACK_TRACE),
                    replays.attempts());
        }

        private static @Nullable String text(byte[] payload) {
            try {
                return UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString();
            } catch (CharacterCodingException e) {
                return null;
            }
        }
    }
}
