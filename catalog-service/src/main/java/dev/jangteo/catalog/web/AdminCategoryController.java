package dev.jangteo.catalog.web;

import static java.util.Objects.requireNonNullElseGet;

import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.catalog.category.Category;
import dev.jangteo.catalog.product.Assortment;
import dev.jangteo.contracts.CategoryId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's desk: categories. */
@RestController
@RequestMapping("/api/admin/categories")
class AdminCategoryController {
    private final Categorizing categories;
    private final Assortment assortment;

    AdminCategoryController(Categorizing categories, Assortment assortment) {
        this.categories = categories;
        this.assortment = assortment;
    }

    record NewCategory(
            @Nullable CategoryId id,
            @NotBlank @Size(max = 50) String name,
            @Nullable CategoryId parentId) {}

    record CategoryState(
            @NotBlank @Size(max = 50) String name, @Nullable CategoryId parentId) {}

    record Move(
            @Nullable CategoryId parentId,
            @PositiveOrZero @Nullable Integer position) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Category create(@Valid @RequestBody NewCategory request) {
        var id = requireNonNullElseGet(
                request.id(), () -> new CategoryId(UUID.randomUUID().toString()));
        return categories.add(id, request.name(), request.parentId());
    }

    @PutMapping("/{id}")
    Category put(@PathVariable CategoryId id, @Valid @RequestBody CategoryState request) {
        return categories.put(id, request.name(), request.parentId());
    }

    @PostMapping("/{id}/move")
    Category move(@PathVariable CategoryId id, @Valid @RequestBody Move request) {
        return categories.move(id, request.parentId(), request.position());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable CategoryId id) {
        categories.remove(id, assortment::hasProductsIn);
    }
}
