package dev.jangteo.catalog.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param mongodbUpTo lists of so many products on sale are found in MongoDB, those of more in the search index */
@Validated
@ConfigurationProperties("jangteo.catalog.lists")
record ListSettings(
        @DefaultValue("5000") @PositiveOrZero @Max(1_000_000_000)
        int mongodbUpTo) {}
