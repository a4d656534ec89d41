package dev.jangteo.catalog.product;

import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.ProductId;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;

/** All products, deleted ones included. */
interface Products extends MongoRepository<Product, ProductId> {
    boolean existsByDetailsCategoryIdAndStatusNot(CategoryId category, ProductStatus status);

    List<Product> findByStatusInOrderById(Collection<ProductStatus> statuses, Limit limit);

    List<Product> findByStatusInAndIdGreaterThanOrderById(
            Collection<ProductStatus> statuses, ProductId after, Limit limit);

    long countByStatus(ProductStatus status);

    List<Product> findByStatusAndDetailsCategoryIdInOrderById(
            ProductStatus status, Collection<CategoryId> categories, Limit limit);

    List<Product> findByStatusAndDetailsCategoryIdInAndIdGreaterThanOrderById(
            ProductStatus status, Collection<CategoryId> categories, ProductId after, Limit limit);
}
