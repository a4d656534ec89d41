/** What a notice says: templates in Korean and English, and how amounts and dates are written. */
@NullMarked
package dev.jangteo.notification.wording;

import org.jspecify.annotations.NullMarked;
