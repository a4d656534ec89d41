package dev.jangteo.catalog.review;

import dev.jangteo.platform.web.Forbidden;

/** Another customer wrote it. */
final class NotYourReview extends Forbidden {
    NotYourReview(String id) {
        super("not-your-review", id);
    }
}
