package dev.jangteo.catalog.category;

import static java.util.Objects.requireNonNull;

import dev.jangteo.contracts.CategoryId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** All categories. Siblings stand in the order of {@link #categories}. Products refer to a node, never to its path. */
@Document("categories")
public final class CategoryTree {
    static final String ID = "tree";
    static final int MAX_DEPTH = 6;
    static final int MAX_SIZE = 5_000;

    @Id
    @SuppressWarnings("UnusedVariable") // names the one document
    private final String id;

    @Version
    @SuppressWarnings("UnusedVariable") // written and compared by Spring Data
    private @Nullable Long version;

    private List<Category> categories;

    @PersistenceCreator
    private CategoryTree(String id, @Nullable Long version, List<Category> categories) {
        this.id = id;
        this.version = version;
        this.categories = List.copyOf(categories);
    }

    static CategoryTree empty() {
        return new CategoryTree(ID, null, List.of());
    }

    public Optional<Category> find(CategoryId id) {
        return categories.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** From the top down to the category itself; empty for one that does not exist. */
    public List<Category> breadcrumb(CategoryId id) {
        return path(id, byId());
    }

    /** The {@link #breadcrumb} of every category. */
    public Map<CategoryId, List<Category>> breadcrumbs() {
        var byId = byId();
        return categories.stream().map(Category::id).collect(Collectors.toMap(it -> it, it -> path(it, byId)));
    }

    public List<Category> children(@Nullable CategoryId parent) {
        return categories.stream().filter(it -> it.isUnder(parent)).toList();
    }

    /** The category and all below it; empty for one that does not exist. */
    public Set<CategoryId> subtree(CategoryId root) {
        return below(it -> it.id().equals(root));
    }

    /** All categories that match, and all below them. */
    public Set<CategoryId> below(Predicate<Category> matches) {
        var byParent = categories.stream()
                .filter(it -> it.parentId() != null)
                .collect(Collectors.groupingBy(it -> requireNonNull(it.parentId())));
        var found = new HashSet<CategoryId>();
        var open = new ArrayList<>(categories.stream().filter(matches).toList());
        while (!open.isEmpty()) {
            var next = open.removeLast();
            if (found.add(next.id())) {
                open.addAll(byParent.getOrDefault(next.id(), List.of()));
            }
        }
        return found;
    }

    /** Adds the category, or brings the one with this id to this name and place. Says whether it was added. */
    boolean put(CategoryId id, String name, @Nullable CategoryId parent) {
        var existing = find(id);
        if (existing.isEmpty()) {
            if (categories.size() == MAX_SIZE) {
                throw new CategoryTreeFull(MAX_SIZE);
            }
            requireParent(parent);
            change(list -> list.add(new Category(id, name, parent)));
            requireDepth(id);
            return true;
        }
        if (!existing.get().isUnder(parent)) {
            move(id, parent, null);
        }
        change(list -> list.replaceAll(it -> it.id().equals(id) ? new Category(id, name, it.parentId()) : it));
        return false;
    }

    /**
     * Moves a category with all below it.
     *
     * @param position place among its new siblings, from 0; none for last
     */
    void move(CategoryId id, @Nullable CategoryId parent, @Nullable Integer position) {
        var moved = find(id).orElseThrow(() -> new CategoryNotFound(id));
        requireParent(parent);
        if (parent != null && subtree(id).contains(parent)) {
            throw new CategoryMoveRefused(id, parent);
        }
        var siblings =
                children(parent).stream().filter(it -> !it.id().equals(id)).toList();
        var follower = position == null || position >= siblings.size() ? null : siblings.get(Math.max(0, position));
        change(list -> {
            list.remove(moved);
            list.add(follower == null ? list.size() : list.indexOf(follower), new Category(id, moved.name(), parent));
        });
        requireDepth(id);
    }

    void remove(CategoryId id) {
        var removed = find(id).orElseThrow(() -> new CategoryNotFound(id));
        if (!children(id).isEmpty()) {
            throw new CategoryInUse(id);
        }
        change(list -> list.remove(removed));
    }

    private void requireParent(@Nullable CategoryId parent) {
        if (parent != null && find(parent).isEmpty()) {
            throw new CategoryNotFound(parent);
        }
    }

    private void requireDepth(CategoryId root) {
        if (subtree(root).stream().anyMatch(it -> breadcrumb(it).size() > MAX_DEPTH)) {
            throw new CategoryTooDeep(MAX_DEPTH);
        }
    }

    private void change(Consumer<List<Category>> change) {
        var changed = new ArrayList<>(categories);
        change.accept(changed);
        categories = List.copyOf(changed);
    }

    private static List<Category> path(CategoryId id, Map<CategoryId, Category> byId) {
        var path = new ArrayList<Category>();
        for (var it = byId.get(id); it != null; it = it.parentId() == null ? null : byId.get(it.parentId())) {
            path.addFirst(it);
        }
        return path;
    }

    private Map<CategoryId, Category> byId() {
        var byId = new LinkedHashMap<CategoryId, Category>();
        categories.forEach(it -> byId.put(it.id(), it));
        return byId;
    }
}
