/** What helps shoppers to the words they look for: suggestions while they type, popular searches, and corrections. */
@NullMarked
package dev.jangteo.catalog.suggest;

import org.jspecify.annotations.NullMarked;
