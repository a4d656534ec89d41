/** What the catalogue hears. */
@NullMarked
package dev.jangteo.catalog.messaging;

import org.jspecify.annotations.NullMarked;
