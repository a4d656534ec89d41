package dev.jangteo.platform.web.idempotency;

import dev.jangteo.contracts.Identifier;
import dev.jangteo.platform.web.BadRequest;

/** The key is missing, or none. */
final class IdempotencyKeyInvalid extends BadRequest {
    private IdempotencyKeyInvalid(String fault) {
        super("invalid-request");
        var _ = at(Idempotent.KEY_HEADER, fault);
    }

    static IdempotencyKeyInvalid missing() {
        return new IdempotencyKeyInvalid("missing");
    }

    static String check(String key) {
        if (!Identifier.FORM.matcher(key).matches()) {
            throw new IdempotencyKeyInvalid("invalid-idempotency-key");
        }
        return key;
    }
}
