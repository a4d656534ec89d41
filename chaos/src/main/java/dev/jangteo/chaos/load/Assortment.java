package dev.jangteo.chaos.load;

import dev.jangteo.chaos.shop.Goods;
import dev.jangteo.chaos.shop.Person;
import dev.jangteo.chaos.shop.Shop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is on sale: some goods that never run out, and many of which there are too few for those who want them. */
public final class Assortment {
    private static final int PLENTIFUL = 12;
    private static final int PLENTY = 100_000;
    private static final int SCARCE = 60;
    private static final int FEW = 3;
    private static final int MOST_LINES = 3;

    private final List<Goods> plentiful = IntStream.range(0, PLENTIFUL)
            .mapToObj(i -> new Goods("plenty-" + i, 3_900 + 7_100L * i, PLENTY))
            .toList();
    private final List<Goods> scarce = IntStream.range(0, SCARCE)
            .mapToObj(i -> new Goods("scarce-" + i, 9_900, FEW))
            .toList();
    private final AtomicInteger next = new AtomicInteger();

    void putOnSale(Person admin) {
        Shop.openDepartment(admin);
        all().forEach(goods -> Shop.sell(admin, goods));
    }

    /** Everything that is sold, with the units there were at first. */
    public List<Goods> all() {
        return Stream.concat(plentiful.stream(), scarce.stream()).toList();
    }

    List<Goods> some(RandomGenerator random) {
        var shelf = new ArrayList<>(plentiful);
        Collections.shuffle(shelf, java.util.Random.from(random));
        return List.copyOf(shelf.subList(0, 1 + random.nextInt(MOST_LINES)));
    }

    Goods nextScarce() {
        return scarce.get(Math.floorMod(next.getAndIncrement(), scarce.size()));
    }
}
