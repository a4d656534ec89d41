/** The courier: takes parcels in, scans them by itself, and calls the shop at every scan. */
@NullMarked
package dev.jangteo.outsideworld.courier;

import org.jspecify.annotations.NullMarked;
