package dev.jangteo.catalog.web;

import dev.jangteo.catalog.review.Rating;
import java.util.List;
import java.util.stream.IntStream;

/** So many reviews give so many stars. */
record RatingView(int stars, int count) {

    /** Five stars first. */
    static List<RatingView> histogram(Rating rating) {
        return IntStream.iterate(Rating.STARS_AT_MOST, stars -> stars > 0, stars -> stars - 1)
                .mapToObj(stars -> new RatingView(stars, rating.histogram().get(stars - 1)))
                .toList();
    }
}
