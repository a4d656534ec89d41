package dev.jangteo.chaos.load;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** What customers come for, and how often of a hundred times. Each ends, by itself at the latest, in a terminal state. */
public enum Errand {
    /** Paid, sent, kept: the time to give it back runs out. */
    BUY(18, Errand::keep),
    /** The same, and the customer says so. */
    CONFIRM(8, visit -> {
        if (keep(visit)) {
            visit.confirmPurchase();
        }
    }),
    DECLINED(5, visit -> {
        visit.chooseSome();
        visit.orderByDeclinedCard();
    }),
    INSUFFICIENT(4, visit -> {
        visit.chooseSome();
        visit.orderByEmptyCard();
    }),
    CANCEL(9, visit -> {
        if (buySome(visit)) {
            visit.cancelAll();
        }
    }),
    CANCEL_PART(8, visit -> {
        if (buySome(visit)) {
            visit.cancelOneOfEach();
            visit.dispatch();
        }
    }),
    CANCEL_BIT_BY_BIT(5, visit -> {
        if (buySome(visit) && visit.cancelOneOfEach()) {
            visit.cancelOneOfEach();
            visit.cancelAll();
        }
    }),
    CANCEL_UNPAID(4, visit -> {
        visit.chooseSome();
        if (visit.orderForWindow()) {
            visit.cancelAll();
        }
    }),
    /** Called off while the parcel is being handed over: one of the two happens. */
    CANCEL_AT_DISPATCH(4, visit -> {
        if (buySome(visit)) {
            var back = Thread.ofVirtual().start(visit::dispatch);
            visit.cancelAll();
            joined(back);
        }
    }),
    /** Nobody sends it: its deadline calls it off. */
    FORGOTTEN(3, Errand::buySome),
    WINDOW(7, visit -> {
        if (orderAndOpenWindow(visit) && visit.payInWindow()) {
            visit.verify();
            if (visit.awaitPayment()) {
                visit.dispatch();
            }
        }
    }),
    /** Paid in the window by a customer who never comes back from it: a webhook tells, or we ask. */
    WINDOW_WITHOUT_RETURN(4, visit -> {
        if (orderAndOpenWindow(visit) && visit.payInWindow()) {
            visit.awaitPayment();
        }
    }),
    WINDOW_LEFT_OPEN(4, Errand::orderAndOpenWindow),
    /** Paid when the order's deadline has passed: the money goes back. */
    WINDOW_TOO_LATE(4, visit -> {
        if (orderAndOpenWindow(visit) && visit.awaitNews("OrderFailed")) {
            visit.payInWindow();
        }
    }),
    RETURN(5, visit -> {
        if (keep(visit) && visit.returnAll()) {
            visit.inspect(true, true);
        }
    }),
    RETURN_PART(3, visit -> {
        if (keep(visit) && visit.returnOneOfEach()) {
            visit.inspect(true, false);
        }
    }),
    RETURN_REJECTED(2, visit -> {
        if (keep(visit) && visit.returnAll()) {
            visit.inspect(false, false);
        }
    }),
    /** Sent back, they say, but it never arrives. */
    RETURN_NEVER_COMES(1, visit -> {
        if (keep(visit)) {
            visit.returnAll();
        }
    }),
    /** One of several who want the last units of something. */
    SCARCE(2, Visit::buy);

    private static final int RUSH = 5;

    private final int ofAHundred;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    private final Consumer<Visit> story;

    Errand(int ofAHundred, Consumer<Visit> story) {
        this.ofAHundred = ofAHundred;
        this.story = story;
    }

    static Errand any(RandomGenerator random) {
        int place = random.nextInt(
                Arrays.stream(values()).mapToInt(it -> it.ofAHundred).sum());
        for (var errand : values()) {
            place -= errand.ofAHundred;
            if (place < 0) {
                return errand;
            }
        }
        throw new IllegalStateException("past the last errand");
    }

    /** The errand of this name, as the table of crash points writes it: {@code cancel-part}. */
    public static Errand named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those who go on this errand together, each with what they will do. */
    List<Consumer<Visit>> party(Assortment assortment) {
        if (this != SCARCE) {
            return List.of(story);
        }
        var wanted = assortment.nextScarce();
        Consumer<Visit> one = visit -> {
            visit.choose(wanted);
            story.accept(visit);
        };
        return Stream.generate(() -> one).limit(RUSH).toList();
    }

    private static boolean buySome(Visit visit) {
        visit.chooseSome();
        return visit.buy();
    }

    private static boolean keep(Visit visit) {
        return buySome(visit) && visit.dispatchUntilDelivered();
    }

    private static boolean orderAndOpenWindow(Visit visit) {
        visit.chooseSome();
        return visit.orderForWindow() && visit.openWindow();
    }

    private static void joined(Thread other) {
        try {
            other.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
