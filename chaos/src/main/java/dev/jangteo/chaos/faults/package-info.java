/** How faults are brought about, and how long the shop takes to get over each. */
@NullMarked
package dev.jangteo.chaos.faults;

import org.jspecify.annotations.NullMarked;
