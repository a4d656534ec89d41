/** What fills the shop and who plays in it; nothing here uses more than the gateway. */
@NullMarked
package dev.jangteo.launcher.demo;

import org.jspecify.annotations.NullMarked;
