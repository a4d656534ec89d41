/** How ids and money of the published language lie in MongoDB. */
@NullMarked
package dev.jangteo.platform.data;

import org.jspecify.annotations.NullMarked;
