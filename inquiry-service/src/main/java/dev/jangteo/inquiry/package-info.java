/** What customers ask, and how soon it is to be answered. */
@NullMarked
package dev.jangteo.inquiry;

import org.jspecify.annotations.NullMarked;
