package dev.jangteo.catalog.index;

import dev.jangteo.platform.web.Unavailable;
import org.jspecify.annotations.Nullable;

/** The search engine can't be reached, has too much to do, or has no index yet. */
public final class SearchUnavailable extends Unavailable {
    public SearchUnavailable(String what, @Nullable Throwable cause) {
        super("search-unavailable", what, cause);
    }
}
