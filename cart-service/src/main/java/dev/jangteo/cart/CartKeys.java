package dev.jangteo.cart;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.UserId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a cart lies in Redis. Its keys and the outbox it tells through share a hash tag, and so a slot of a cluster:
 * one script may touch them all. The number of partitions is part of the keys, it can't be changed without moving carts.
 */
record CartKeys(UserId user) {
    private static final int PARTITIONS = 16;

    static List<String> outboxes() {
        return IntStream.range(0, PARTITIONS).mapToObj(CartKeys::outbox).toList();
    }

    String outbox() {
        return outbox(partition());
    }

    String sequence() {
        return key("sequence", user.value());
    }

    /** As {@code cart.lua} expects them. */
    List<String> cart() {
        return List.of(key("quantities", user.value()), key("details", user.value()), key("unselected", user.value()));
    }

    String takenOut(OrderId order) {
        return key("taken-out", order.value());
    }

    private String key(String kind, String id) {
        return tag(partition()) + ":" + kind + ":" + id;
    }

    private int partition() {
        return Math.floorMod(user.value().hashCode(), PARTITIONS);
    }

    private static String outbox(int partition) {
        return tag(partition) + ":outbox";
    }

    private static String tag(int partition) {
        return "cart:{p%02d}".formatted(partition);
    }
}
