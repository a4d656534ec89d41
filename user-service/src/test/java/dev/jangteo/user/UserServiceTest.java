package dev.jangteo.user;

import dev.jangteo.platform.testing.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole service; all tests marked so share one, with an administrator and cheap password hashes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import(People.class)
@TestPropertySource(
        properties = {
            "ADMIN_EMAIL=boss@jangteo.example",
            "ADMIN_PASSWORD=" + UserServiceTest.ADMIN_PASSWORD,
            "user.password.bcrypt-cost=4",
            "user.keys.secret=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="
        })
public @interface UserServiceTest {
    String ADMIN_PASSWORD = "first of all bosses";
}
