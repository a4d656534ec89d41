package dev.jangteo.payment.portone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some payments of the gateway's books, oldest first.
 *
 * @param next where the following page starts; null when this is the last
 */
public record BookPage(List<Line> lines, @Nullable String next) {
    /** A payment by the id it was made under, whoever chose it, and what the books say of it. */
    public record Line(String paymentId, Answer answer) {}
}
