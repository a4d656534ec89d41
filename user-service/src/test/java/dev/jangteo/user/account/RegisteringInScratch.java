package dev.jangteo.user.account;

import java.time.Clock;
import org.springframework.context.ApplicationContext;

/** Opens accounts elsewhere than in the service's own database. */
public final class RegisteringInScratch {
    private RegisteringInScratch() {}

    public static Registering of(Accounts accounts, ApplicationContext service) {
        return new Registering(
                accounts,
                service.getBean(PasswordPolicy.class),
                service.getBean(PasswordHasher.class),
                service.getBean(VerificationSettings.class),
                service.getBean(Clock.class));
    }
}
