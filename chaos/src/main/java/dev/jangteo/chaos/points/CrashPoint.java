package dev.jangteo.chaos.points;

import dev.jangteo.crashagent.Place;

/**
 * A place between two writes where a service can be made to crash.
 *
 * @param name what has been written, and what has not
 * @param service whose process ends
 * @param place the method, and on which side of it
 * @param errand the kind of order that gets there
 */
public record CrashPoint(String name, String service, Place place, String errand) {}
