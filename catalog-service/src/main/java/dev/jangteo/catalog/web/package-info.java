/** The catalogue over HTTP: for shoppers, for administrators, for the other services. */
@NullMarked
package dev.jangteo.catalog.web;

import org.jspecify.annotations.NullMarked;
