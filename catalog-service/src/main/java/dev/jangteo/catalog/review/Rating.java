package dev.jangteo.catalog.review;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How a product is rated.
 *
 * @param histogram how many reviews gave it one star, two, … five
 */
public record Rating(List<Integer> histogram) {
    public static final int STARS_AT_MOST = 5;

    public static final Rating NONE = new Rating(List.of(0, 0, 0, 0, 0));

    public Rating {
        histogram = List.copyOf(histogram);
    }

    public int count() {
        return histogram.stream().mapToInt(it -> it).sum();
    }

    /** The average of all stars, to two decimals; 0 when nobody rated it. */
    public double average() {
        int count = count();
        long stars = IntStream.range(0, STARS_AT_MOST)
                .mapToLong(it -> (it + 1L) * histogram.get(it))
                .sum();
        return count == 0 ? 0 : Math.round(100.0 * stars / count) / 100.0;
    }
}
