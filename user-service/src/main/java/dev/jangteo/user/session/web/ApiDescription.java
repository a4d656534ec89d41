package dev.jangteo.user.session.web;

import dev.jangteo.user.account.Password;
import io.swagger.v3.oas.models.media.StringSchema;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;

/** What the API's description can't see for itself: a password is a string. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    static {
        SpringDocUtils.getConfig().replaceWithSchema(Password.class, new StringSchema().format("password"));
    }
}
