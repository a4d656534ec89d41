/** Kafka, Redis and a MongoDB server for one machine without Docker. */
@NullMarked
package dev.jangteo.platform.servers;

import org.jspecify.annotations.NullMarked;
