package dev.jangteo.catalog.search;

import dev.jangteo.platform.web.BadRequest;

/** The text has no letter and no digit. */
final class NothingToSearchFor extends BadRequest {
    NothingToSearchFor() {
        super("invalid-request");
        var _ = at("q", "nothing-to-search-for");
    }
}
