/** What customers bought and received, one document an order: what sales figures and reviews go by. */
@NullMarked
package dev.jangteo.catalog.purchase;

import org.jspecify.annotations.NullMarked;
