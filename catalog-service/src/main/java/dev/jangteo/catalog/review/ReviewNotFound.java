package dev.jangteo.catalog.review;

import dev.jangteo.platform.web.NotFound;

/** There is no such review. */
final class ReviewNotFound extends NotFound {
    ReviewNotFound(String id) {
        super("review-not-found", id);
    }
}
