/** What admins and customers ask of parcels. */
@NullMarked
package dev.jangteo.shipping.web;

import org.jspecify.annotations.NullMarked;
