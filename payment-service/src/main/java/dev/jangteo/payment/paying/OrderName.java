package dev.jangteo.payment.paying;

import dev.jangteo.contracts.OrderEvent.Line;
import java.util.List;

/** What the customer reads in the gateway's window and on the card statement. */
final class OrderName {
    private static final int LONGEST = 60;

    private OrderName() {}

    /** The first product, and how many more: {@code "무선 헤드폰 외 2건"}. */
    static String of(List<Line> lines) {
        var first = shortened(lines.getFirst().name());
        return lines.size() == 1 ? first : "%s 외 %d건".formatted(first, lines.size() - 1);
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
