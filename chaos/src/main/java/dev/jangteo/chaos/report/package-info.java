/** How a run ended, for people and for programs. */
@NullMarked
package dev.jangteo.chaos.report;

import org.jspecify.annotations.NullMarked;
