package dev.jangteo.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a keyset-paged list.
 *
 * @param endCursor where the next page starts ({@code after}); null when the page is empty
 */
public record Page<T>(List<T> items, @Nullable String endCursor, boolean hasNextPage) {

    /**
     * Makes a page of {@code size} out of up to {@code size + 1} rows: the one too many says that there are more.
     *
     * @param cursorOf the cursor that resumes after a row
     */
    public static <T> Page<T> of(List<T> rows, int size, Function<? super T, String> cursorOf) {
        var items = List.copyOf(rows.subList(0, Math.min(size, rows.size())));
        return new Page<>(items, items.isEmpty() ? null : cursorOf.apply(items.getLast()), rows.size() > size);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), endCursor, hasNextPage);
    }
}
