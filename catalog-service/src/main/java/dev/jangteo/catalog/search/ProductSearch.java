package dev.jangteo.catalog.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists products on sale. */
public interface ProductSearch {
    /**
     * The next products of a list.
     *
     * @param after the place to go on from; none for the beginning
     * @throws dev.jangteo.platform.web.InvalidCursor when that is no place in such a list
     */
    List<Placed> find(ProductQuery query, @Nullable Position after, int limit);
}
