package dev.jangteo.catalog.index;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import dev.jangteo.catalog.category.Category;
import dev.jangteo.catalog.category.CategoryTree;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.ProductId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Which index of products is searched and which one is being built, for all instances.
 *
 * @param live none before the first was built, or when it was lost
 * @param building none unless one is being built
 * @param categories the names that products were indexed with
 */
@Document("search_index")
record IndexState(
        @Id String id, @Nullable String live, @Nullable Build building, List<CategoryName> categories) {
    static final String ID = "products";
    static final IndexState NONE = new IndexState(ID, null, null, List.of());

    IndexState {
        categories = requireNonNullElse(categories, List.of());
    }

    /** A category and the names of all above it, as one text. */
    record CategoryName(CategoryId id, String path) {
        static List<CategoryName> all(CategoryTree tree) {
            return tree.breadcrumbs().entrySet().stream()
                    .map(it -> new CategoryName(it.getKey(), text(it.getValue())))
                    .toList();
        }

        private static String text(List<Category> path) {
            return path.stream().map(it -> it.id() + " " + it.name()).collect(joining("\n"));
        }
    }

    /**
     * An index being built.
     *
     * @param definition what it is made by
     * @param builder who builds it; empty when nobody does
     * @param beats rises as long as the builder lives
     * @param after products up to this one are in it
     * @param done how many those are
     * @param total how many there were to begin with
     */
    record Build(
            String index,
            String definition,
            String builder,
            long beats,
            @Nullable ProductId after,
            long done,
            long total) {

        Build by(String other) {
            return new Build(index, definition, other, beats + 1, after, done, total);
        }

        Build fromTheStart() {
            return new Build(index, definition, builder, beats, null, 0, total);
        }

        Build reached(ProductId last, int more) {
            return new Build(index, definition, builder, beats + 1, last, done + more, total);
        }

        boolean isAbandoned() {
            return builder.isEmpty();
        }

        boolean isAtTheBeatOf(@Nullable Build other) {
            return other != null && builder.equals(other.builder) && beats == other.beats;
        }

        double share() {
            return total == 0 ? 0 : Math.min(1, (double) done / total);
        }
    }

    /** The indices that every change has to be written to. */
    List<String> targets() {
        return Stream.of(live, building == null ? null : building.index())
                .<String>mapMulti((it, next) -> {
                    if (it != null) {
                        next.accept(it);
                    }
                })
                .distinct()
                .toList();
    }

    /** The greatest name in use; none when there is none. */
    @Nullable
    String last() {
        return targets().stream().max(Comparator.naturalOrder()).orElse(null);
    }
}
