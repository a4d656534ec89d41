/** {@code ./jangteo chaos}: a shop under load is broken by plan, left to settle, and asked whether anything was lost. */
@NullMarked
package dev.jangteo.chaos;

import org.jspecify.annotations.NullMarked;
