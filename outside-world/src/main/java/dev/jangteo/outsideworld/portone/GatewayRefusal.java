package dev.jangteo.outsideworld.portone;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The gateway says no. */
public final class GatewayRefusal extends RuntimeException {
    private final GatewayError error;
    private final @Nullable CardReaction reaction;

    private GatewayRefusal(GatewayError error, String message, @Nullable CardReaction reaction) {
        super(message);
        this.error = error;
        this.reaction = reaction;
    }

    public static GatewayRefusal of(GatewayError error, String message) {
        return new GatewayRefusal(error, message, null);
    }

    public static GatewayRefusal byBank(CardReaction reaction) {
        return new GatewayRefusal(GatewayError.PG_PROVIDER, reaction.pgMessage(), reaction);
    }

    public GatewayError error() {
        return error;
    }

    /** What the card's bank said, where it was the bank that refused. */
    public Optional<CardReaction> reaction() {
        return Optional.ofNullable(reaction);
    }
}
