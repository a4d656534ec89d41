/** The technical base of every service. Never domain. */
@NullMarked
package dev.jangteo.platform;

import org.jspecify.annotations.NullMarked;
