package dev.jangteo.notification.mail;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param from address our mails come from
 * @param sender the name beside it
 */
@Validated
@ConfigurationProperties("jangteo.mail")
record MailProperties(
        @NotBlank @Email String from, @NotBlank String sender) {
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
