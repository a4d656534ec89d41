package dev.jangteo.payment.discrepancies;

import dev.jangteo.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * A difference as it is now.
 *
 * @param paymentId as the gateway has it: of a payment unknown here it can be any text
 * @param ours the amount that counts on our side, where there is one
 * @param theirs the amount that counts in the gateway's books, where there is one
 * @param detail more, in words for an admin
 */
public record Finding(
        String paymentId,
        Kind kind,
        @Nullable Money ours,
        @Nullable Money theirs,
        @Nullable String detail) {}
