/** A fault injected from outside: the code that is to be crashed knows nothing of it. */
@NullMarked
package dev.jangteo.crashagent;

import org.jspecify.annotations.NullMarked;
