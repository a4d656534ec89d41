package dev.jangteo.payment.discrepancies;

import dev.jangteo.contracts.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The end of a discrepancy.
 *
 * @param by the admin who settled it; null when both books agree again
 */
public record Resolution(@Nullable UserId by, @Nullable String note, Instant at) {}
