package dev.jangteo.catalog.web;

import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.catalog.product.Assortment;
import dev.jangteo.catalog.product.ImportResult;
import dev.jangteo.catalog.product.Product;
import dev.jangteo.catalog.product.ProductEntry;
import dev.jangteo.catalog.product.ProductNotFound;
import dev.jangteo.catalog.product.ProductRuleBroken;
import dev.jangteo.catalog.product.ProductStatus;
import dev.jangteo.catalog.review.Ratings;
import dev.jangteo.catalog.search.ProductPage;
import dev.jangteo.catalog.stock.Availability;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.platform.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's desk: products. */
@RestController
@RequestMapping("/api/admin/products")
class AdminProductController {
    private final Assortment assortment;
    private final Categorizing categories;
    private final Availability availability;
    private final Ratings ratings;

    AdminProductController(Assortment assortment, Categorizing categories, Availability availability, Ratings ratings) {
        this.assortment = assortment;
        this.categories = categories;
        this.availability = availability;
        this.ratings = ratings;
    }

    @GetMapping
    Page<AdminRow> list(
            @RequestParam(required = false) @Nullable ProductStatus status,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int first,
            @RequestParam(required = false) @Nullable ProductId after) {
        return Page.of(
                        assortment.list(status, after, first + 1),
                        first,
                        it -> it.id().value())
                .map(AdminRow::of);
    }

    @GetMapping("/{id}")
    ProductView product(@PathVariable ProductId id) {
        return view(assortment.find(id).orElseThrow(() -> new ProductNotFound(id)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProductView create(@Valid @RequestBody ProductRequest request) {
        var id = request.id() == null ? new ProductId(UUID.randomUUID().toString()) : request.id();
        return view(assortment.create(request.entry(id, "")));
    }

    @PutMapping("/{id}")
    ProductView change(@PathVariable ProductId id, @Valid @RequestBody ProductRequest request) {
        return view(assortment.change(request.entry(id, "")));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable ProductId id) {
        assortment.delete(id);
    }

    @PostMapping("/{id}/publish")
    ProductView publish(@PathVariable ProductId id) {
        return view(assortment.publish(id));
    }

    @PostMapping("/{id}/withdraw")
    ProductView withdraw(@PathVariable ProductId id) {
        return view(assortment.withdraw(id));
    }

    @PostMapping("/import")
    ImportResult importAll(@RequestBody @NotEmpty @Size(max = 200) List<@NotNull @Valid ProductRequest> requests) {
        var entries = new ArrayList<ProductEntry>();
        for (int i = 0; i < requests.size(); i++) {
            var at = "[" + i + "].";
            var id = requests.get(i).id();
            if (id == null) {
                throw new ProductRuleBroken("product-id-missing", at + "id");
            }
            entries.add(requests.get(i).entry(id, at));
        }
        return assortment.importAll(entries);
    }

    private ProductView view(Product product) {
        var details = product.details();
        return ProductView.of(
                new ProductPage(
                        product.id(),
                        product.status(),
                        details,
                        categories.tree().breadcrumb(details.categoryId())),
                availability.of(details.skus().stream().map(it -> it.id()).toList()),
                ratings.of(product.id()));
    }
}
