package dev.jangteo.catalog.category;

import org.springframework.data.mongodb.repository.MongoRepository;

/** Holds the one tree. */
interface CategoryTrees extends MongoRepository<CategoryTree, String> {}
