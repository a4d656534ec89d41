/** The test vocabulary of every service: real servers, a movable clock, tokens, events on topics, peers over HTTP. */
@NullMarked
package dev.jangteo.platform.testing;

import org.jspecify.annotations.NullMarked;
