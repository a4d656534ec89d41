package dev.jangteo.notification.contact;

import dev.jangteo.contracts.UserEvent.Contact;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the shop's own people are reached.
 *
 * @param name as they are addressed
 * @param alertMail where alerts go; blank when nobody wants them
 * @param language of alerts
 */
@ConfigurationProperties("jangteo.shop")
record ShopProperties(
        @DefaultValue("장터") String name,
        @DefaultValue("") String alertMail,
        @DefaultValue("ko") String language) {
    Optional<Contact> contact() {
        return alertMail.isBlank() ? Optional.empty() : Optional.of(new Contact(alertMail, name, null, language));
    }
}
