/** Roles and suspensions over HTTP. */
@NullMarked
package dev.jangteo.user.admin.web;

import org.jspecify.annotations.NullMarked;
