package dev.jangteo.platform.security;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Injects the logged-in {@link Caller} into a controller method, or {@code Optional<Caller>} where nobody needs to be
 * logged in. Nobody logged in at a plain {@code Caller} is answered with {@code unauthenticated}.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(hidden = true)
public @interface CurrentUser {}
