package dev.jangteo.user.admin;

import dev.jangteo.platform.security.Role;
import dev.jangteo.user.account.Accounts;
import dev.jangteo.user.account.EmailAddress;
import dev.jangteo.user.account.EmailTaken;
import dev.jangteo.user.account.Password;
import dev.jangteo.user.account.Registering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** A new shop needs an administrator before anybody can appoint one. */
@Component
class FirstAdmin implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);

    private final Accounts accounts;
    private final Registering registering;
    private final FirstAdminSettings settings;

    FirstAdmin(Accounts accounts, Registering registering, FirstAdminSettings settings) {
        this.accounts = accounts;
        this.registering = registering;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.existsByRolesContaining(Role.ADMIN)) {
            return;
        }
        if (!settings.isGiven()) {
            log.warn("there is no administrator: set ADMIN_EMAIL and ADMIN_PASSWORD and start again");
            return;
        }
        var email = EmailAddress.parse(settings.email())
                .orElseThrow(() -> new IllegalStateException("ADMIN_EMAIL is not an e-mail address"));
        try {
            registering.registerAdministrator(email, new Password(settings.password()));
            log.info("{} is the first administrator", email);
        } catch (EmailTaken _) {
            explainTaken(email);
        }
    }

    /** Another instance was faster; or a customer has the address, and nobody becomes administrator by signing up first. */
    private void explainTaken(EmailAddress email) {
        if (!accounts.existsByRolesContaining(Role.ADMIN)) {
            log.error("there is no administrator, for {} is a customer's address: choose another ADMIN_EMAIL", email);
        }
    }
}
