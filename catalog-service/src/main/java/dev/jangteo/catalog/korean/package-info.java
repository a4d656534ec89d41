/** Korean text as search needs it: taken apart into jamo, put together from keys, compared, and made of one spelling. */
@NullMarked
package dev.jangteo.catalog.korean;

import org.jspecify.annotations.NullMarked;
