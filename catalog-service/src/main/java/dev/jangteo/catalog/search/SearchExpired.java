package dev.jangteo.catalog.search;

import dev.jangteo.platform.web.Conflict;

/** The list that a cursor goes on in is no longer kept. */
final class SearchExpired extends Conflict {
    SearchExpired() {
        super("search-expired");
    }
}
