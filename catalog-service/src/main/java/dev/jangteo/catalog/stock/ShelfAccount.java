package dev.jangteo.catalog.stock;

import dev.jangteo.catalog.stock.Reservation.Restocking;

/**
 * One shelf as it was read, and what the reservations say of it. Work that is under way is no difference: the traces
 * on the shelf tell how much of it is done. That holds as long as the shelf stands still while the reservations are
 * read.
 */
final class ShelfAccount {
    private final Stock shelf;
    private long sold;

    ShelfAccount(Stock shelf) {
        this.shelf = shelf;
    }

    Stock shelf() {
        return shelf;
    }

    /** Units that were sold and did not come back, by reservations that are still on record. */
    long sold() {
        return sold;
    }

    void add(Reservation reservation) {
        if (!reservation.isSold() || shelf.isClosing(reservation.id())) {
            return;
        }
        if (shelf.takenFor(reservation.id()) == 0) {
            sold += reservation.wanted().units(shelf.id());
        }
        sold -= reservation.restockings().stream()
                .filter(it -> it.shelved() || shelf.hasBack(reservation.id(), it.key()))
                .mapToInt(this::units)
                .sum();
    }

    /** What has to be on the shelf: all that came, less what was taken and did not come back. */
    long expectedOnHand() {
        long taken = shelf.takings().stream().mapToLong(Stock.Taking::units).sum();
        return shelf.received() - shelf.closed() - taken - sold;
    }

    private int units(Restocking restocking) {
        return restocking.lines().units(shelf.id());
    }
}
