package dev.jangteo.catalog.index;

import dev.jangteo.platform.web.Unavailable;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.OpenSearchException;

/** The search engine can't be reached, has too much to do, or has no index yet. */
public final class SearchUnavailable extends Unavailable {
    static final String NO_INDEX = "index_not_found_exception";

    public SearchUnavailable(String what, @Nullable Throwable cause) {
        super("search-unavailable", what, cause);
    }

    /** Whether the index was missing: one that is being replaced by another is gone for the questions on their way. */
    public boolean isForLackOfIndex() {
        return getCause() instanceof OpenSearchException it
                && NO_INDEX.equals(it.error().type());
    }
}
