/** Products and their SKUs: what the shop sells, from draft to withdrawal. */
@NullMarked
package dev.jangteo.catalog.product;

import org.jspecify.annotations.NullMarked;
