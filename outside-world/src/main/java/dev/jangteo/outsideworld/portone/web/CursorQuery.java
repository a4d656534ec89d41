package dev.jangteo.outsideworld.portone.web;

import dev.jangteo.outsideworld.portone.GatewayError;
import dev.jangteo.outsideworld.portone.GatewayRefusal;
import dev.jangteo.outsideworld.portone.Payment;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code GET /payments-by-cursor}: oldest first; a cursor is the position of its payment in the books. */
record CursorQuery(
        @Nullable String storeId,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String cursor,
        @Nullable Integer size) {
    record Items(List<Item> items) {}

    record Item(PaymentViews.View payment, String cursor) {}

    private record Line(int position, Payment payment) {}

    Items items(List<Payment> all, PaymentViews views) {
        return new Items(IntStream.range(start(all), all.size())
                .mapToObj(i -> new Line(i, all.get(i)))
                .takeWhile(line -> until == null || !line.payment().createdAt().isAfter(until))
                .limit(pageSize())
                .map(line -> new Item(views.payment(line.payment()), Integer.toString(line.position())))
                .toList());
    }

    private int start(List<Payment> all) {
        try {
            int next = cursor == null ? 0 : Math.addExact(Integer.parseInt(cursor), 1);
            return Math.max(next, from == null ? 0 : firstNotBefore(from, all));
        } catch (NumberFormatException | ArithmeticException e) {
            throw GatewayRefusal.of(GatewayError.INVALID_REQUEST, "cursor is not one of ours");
        }
    }

    /** The books are in the order of time: what lies before it is skipped without being read. */
    private static int firstNotBefore(Instant time, List<Payment> all) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).createdAt().isBefore(time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int pageSize() {
        int wanted = size == null ? 10 : size;
        if (wanted < 1 || wanted > 1000) {
            throw GatewayRefusal.of(GatewayError.INVALID_REQUEST, "size is 1 to 1000");
        }
        return wanted;
    }
}
