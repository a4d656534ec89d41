package dev.jangteo.notification.messaging;

import dev.jangteo.contracts.UserEvent;
import dev.jangteo.notification.Notifying;
import dev.jangteo.notification.wording.Occasion.EmailVerification;
import dev.jangteo.notification.wording.Occasion.Welcome;
import dev.jangteo.platform.events.EventReader;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Users: how to reach them, and the letters that open an account. */
@Configuration
class UserEvents {

    @Bean
    Consumer<Message<byte[]>> onUser(EventReader events, Notifying notifying) {
        return events.handle(UserEvent.class, event -> {
            switch (event) {
                case UserEvent.UserRegistered it -> notifying.contact(it.meta(), it.userId(), it.contact());
                case UserEvent.UserContactChanged it -> notifying.contact(it.meta(), it.userId(), it.contact());
                case UserEvent.EmailVerificationRequested it -> {
                    notifying.contact(it.meta(), it.userId(), it.contact());
                    notifying.email(it.meta().id(), it.userId(), new EmailVerification(it.token(), it.expiresAt()));
                }
                case UserEvent.UserVerified it -> {
                    notifying.contact(it.meta(), it.userId(), it.contact());
                    notifying.email(it.meta().id(), it.userId(), new Welcome());
                }
            }
        });
    }
}
