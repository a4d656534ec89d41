/** What shoppers find: lists and pages of products on sale, without their stock, which is merged in by the asker. */
@NullMarked
package dev.jangteo.catalog.search;

import org.jspecify.annotations.NullMarked;
