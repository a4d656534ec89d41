/** How a service speaks HTTP: refusals and failures as RFC 9457 problems, pages, cursors, ids in paths. */
@NullMarked
package dev.jangteo.platform.web;

import org.jspecify.annotations.NullMarked;
