/** Units on hand (MongoDB), what of them can still be promised (Redis), and the promises made to orders. */
@NullMarked
package dev.jangteo.catalog.stock;

import org.jspecify.annotations.NullMarked;
