package dev.jangteo.platform.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** Beside {@link ServiceTest}: the service finds {@link Search} at {@code SEARCH_URL}. Without it, nobody listens there. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@TestPropertySource(properties = WithSearch.WANTED + "=true")
public @interface WithSearch {
    String WANTED = "jangteo.testing.search";
}
