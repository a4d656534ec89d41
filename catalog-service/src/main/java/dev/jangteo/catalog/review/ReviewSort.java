package dev.jangteo.catalog.review;

/** In which order reviews are listed; among equal stars the newest come first, and the id decides at last. */
public enum ReviewSort {
    NEWEST,
    RATING_DESC,
    RATING_ASC
}
