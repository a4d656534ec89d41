package dev.jangteo.gateway.graphql;

import dev.jangteo.platform.web.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service's page in the shape GraphQL clients know: edges and page info, and the nodes for those in a hurry. */
public record Connection<T>(List<T> nodes, List<Edge<T>> edges, PageInfo pageInfo) {

    public static <T> Connection<T> of(Page<T> page) {
        var edges = new ArrayList<Edge<T>>();
        for (int i = 0; i < page.items().size(); i++) {
            var isLast = i == page.items().size() - 1;
            edges.add(new Edge<>(page.items().get(i), isLast ? page.endCursor() : null));
        }
        return new Connection<>(page.items(), edges, new PageInfo(page.hasNextPage(), page.endCursor()));
    }

    /** An item, and where the list goes on after it when it is a page's last. */
    public record Edge<T>(T node, @Nullable String cursor) {}

    /** Whether and where the list goes on. */
    public record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}
}
