/** What readers of the catalogue may be shown without asking MongoDB again, until the catalogue changes. */
@NullMarked
package dev.jangteo.catalog.cache;

import org.jspecify.annotations.NullMarked;
