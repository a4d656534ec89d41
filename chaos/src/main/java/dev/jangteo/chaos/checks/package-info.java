/** What must be so when all is over, asked of the stores, the topics, the gateway's books and the inbox. */
@NullMarked
package dev.jangteo.chaos.checks;

import org.jspecify.annotations.NullMarked;
