/** A search engine with Korean analysis for one machine without Docker. */
@NullMarked
package dev.jangteo.platform.search;

import org.jspecify.annotations.NullMarked;
