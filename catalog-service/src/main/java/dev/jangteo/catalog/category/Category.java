package dev.jangteo.catalog.category;

import dev.jangteo.contracts.CategoryId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree.
 *
 * @param parentId the node above; none at the top
 */
public record Category(CategoryId id, String name, @Nullable CategoryId parentId) {
    boolean isUnder(@Nullable CategoryId parent) {
        return Objects.equals(parentId, parent);
    }
}
