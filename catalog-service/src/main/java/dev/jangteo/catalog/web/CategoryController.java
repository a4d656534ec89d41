package dev.jangteo.catalog.web;

import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.catalog.category.CategoryTree;
import dev.jangteo.contracts.CategoryId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The category tree, as shoppers walk it. */
@RestController
@RequestMapping("/api/categories")
class CategoryController {
    private final Categorizing categories;

    CategoryController(Categorizing categories) {
        this.categories = categories;
    }

    /** A category and what lies below it. */
    record Node(CategoryId id, String name, List<Node> children) {}

    @GetMapping
    List<Node> tree() {
        return under(null, categories.tree());
    }

    private static List<Node> under(@Nullable CategoryId parent, CategoryTree tree) {
        return tree.children(parent).stream()
                .map(it -> new Node(it.id(), it.name(), under(it.id(), tree)))
                .toList();
    }
}
