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

    Items items(List<Payment> all, PaymentViews views) {
        return new Items(IntStream.range(start(), all.size())
                .filter(i -> takes(all.get(i)))
                .limit(pageSize())
                .mapToObj(i -> new Item(views.payment(all.get(i)), Integer.toString(i)))
                .toList());
    }

    private boolean takes(Payment payment) {
        return (from == null || !payment.createdAt().isBefore(from))
                && (until == null || !payment.createdAt().isAfter(until));
    }

    private int start() {
        try {
            return cursor == null ? 0 : Integer.parseInt(cursor) + 1;
        } catch (NumberFormatException e) {
            throw GatewayRefusal.of(GatewayError.INVALID_REQUEST, "cursor is not one of ours");
        }
    }

    private int pageSize() {
        int wanted = size == null ? 10 : size;
        if (wanted < 1 || wanted > 1000) {
            throw GatewayRefusal.of(GatewayError.INVALID_REQUEST, "size is 1 to 1000");
        }
        return wanted;
    }
}
