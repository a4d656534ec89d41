/** Orders over HTTP, for customers and agents. */
@NullMarked
package dev.jangteo.order.web;

import org.jspecify.annotations.NullMarked;
