package dev.jangteo.benchmarks.search;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws things so that the nth is drawn 1/n as often as the first. */
final class Zipf<T> {
    private final List<T> things;
    private final double[] cumulated;

    Zipf(List<T> things) {
        this.things = List.copyOf(things);
        this.cumulated = new double[things.size()];
        double sum = 0;
        for (int i = 0; i < cumulated.length; i++) {
            sum += 1.0 / (i + 1);
            cumulated[i] = sum;
        }
    }

    T next(RandomGenerator chance) {
        var at = Arrays.binarySearch(cumulated, chance.nextDouble() * cumulated[cumulated.length - 1]);
        return things.get(at < 0 ? -at - 1 : at);
    }
}
