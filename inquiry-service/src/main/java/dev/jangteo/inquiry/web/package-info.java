/** Inquiries over HTTP. */
@NullMarked
package dev.jangteo.inquiry.web;

import org.jspecify.annotations.NullMarked;
