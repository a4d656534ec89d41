package dev.jangteo.catalog.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.contracts.CategoryId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CategoryTreeTests {
    private final CategoryTree tree = CategoryTree.empty();

    @BeforeEach
    void plant() {
        put("electronics", null);
        put("audio", "electronics");
        put("headphones", "audio");
        put("fashion", null);
    }

    @Test
    void a_breadcrumb_leads_from_the_top_down() {
        assertThat(names(tree.breadcrumb(id("headphones")))).containsExactly("electronics", "audio", "headphones");
        assertThat(tree.breadcrumb(id("unknown"))).isEmpty();
    }

    @Test
    void a_subtree_moves_with_all_below_it() {
        tree.move(id("audio"), id("fashion"), null);

        assertThat(names(tree.breadcrumb(id("headphones")))).containsExactly("fashion", "audio", "headphones");
        assertThat(tree.subtree(id("electronics"))).containsExactly(id("electronics"));
        assertThat(tree.subtree(id("fashion"))).containsExactlyInAnyOrder(id("fashion"), id("audio"), id("headphones"));
    }

    @Test
    void a_subtree_can_become_a_top_category_at_a_given_place() {
        tree.move(id("audio"), null, 1);

        assertThat(names(tree.children(null))).containsExactly("electronics", "audio", "fashion");
        tree.move(id("audio"), null, 0);
        assertThat(names(tree.children(null))).containsExactly("audio", "electronics", "fashion");
        tree.move(id("audio"), null, 99);
        assertThat(names(tree.children(null))).containsExactly("electronics", "fashion", "audio");
    }

    @Test
    void a_category_never_lies_below_itself() {
        assertThatThrownBy(() -> tree.move(id("electronics"), id("headphones"), null))
                .isInstanceOf(CategoryMoveRefused.class);
        assertThatThrownBy(() -> tree.move(id("electronics"), id("electronics"), null))
                .isInstanceOf(CategoryMoveRefused.class);
        assertThatThrownBy(() -> tree.put(id("electronics"), "x", id("audio"))).isInstanceOf(CategoryMoveRefused.class);
    }

    @Test
    void parents_have_to_exist() {
        assertThatThrownBy(() -> tree.move(id("audio"), id("unknown"), null)).isInstanceOf(CategoryNotFound.class);
        assertThatThrownBy(() -> put("new", "unknown")).isInstanceOf(CategoryNotFound.class);
        assertThatThrownBy(() -> put("new", "new")).isInstanceOf(CategoryNotFound.class);
    }

    @Test
    void a_tree_does_not_grow_deeper_than_people_click() {
        put("4", "headphones");
        put("5", "4");
        put("6", "5");

        assertThatThrownBy(() -> put("7", "6")).isInstanceOf(CategoryTooDeep.class);
        assertThatThrownBy(() -> tree.move(id("electronics"), id("fashion"), null))
                .isInstanceOf(CategoryTooDeep.class);
    }

    @Test
    void only_a_leaf_can_be_removed() {
        assertThatThrownBy(() -> tree.remove(id("audio"))).isInstanceOf(CategoryInUse.class);
        tree.remove(id("headphones"));
        tree.remove(id("audio"));

        assertThat(tree.find(id("audio"))).isEmpty();
    }

    @Test
    void putting_twice_changes_nothing_and_putting_elsewhere_moves() {
        put("headphones", "audio");
        assertThat(names(tree.breadcrumb(id("headphones")))).containsExactly("electronics", "audio", "headphones");

        put("headphones", "fashion");
        assertThat(names(tree.breadcrumb(id("headphones")))).containsExactly("fashion", "headphones");
    }

    @Test
    void a_name_met_high_in_the_tree_covers_all_below() {
        assertThat(tree.below(it -> it.name().equals("audio")))
                .containsExactlyInAnyOrder(id("audio"), id("headphones"));
    }

    private void put(String id, @Nullable String parent) {
        tree.put(id(id), id, parent == null ? null : id(parent));
    }

    private static CategoryId id(String id) {
        return new CategoryId(id);
    }

    private static List<String> names(List<Category> categories) {
        return categories.stream().map(Category::name).toList();
    }
}
