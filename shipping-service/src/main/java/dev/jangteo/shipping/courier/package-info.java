/** The courier, both ways: its parcels API, which we tell of parcels, and its webhook, which tells us of scans. */
@NullMarked
package dev.jangteo.shipping.courier;

import org.jspecify.annotations.NullMarked;
