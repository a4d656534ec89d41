/** Dead letters of this service: an admin lists them, looks at them, and replays them once the cause is mended. */
@NullMarked
package dev.jangteo.platform.events.deadletters;

import org.jspecify.annotations.NullMarked;
