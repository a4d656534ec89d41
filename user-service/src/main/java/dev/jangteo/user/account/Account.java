package dev.jangteo.user.account;

import dev.jangteo.contracts.UserEvent.Contact;
import dev.jangteo.contracts.UserEvent.EmailVerificationRequested;
import dev.jangteo.contracts.UserEvent.UserContactChanged;
import dev.jangteo.contracts.UserEvent.UserRegistered;
import dev.jangteo.contracts.UserEvent.UserVerified;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.events.OutboxAggregate;
import dev.jangteo.platform.security.Role;
import dev.jangteo.user.Secret;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** Someone known here: how they prove who they are, how to reach them, what they may do. */
@Document("accounts")
public class Account extends OutboxAggregate {
    @Id
    private final UserId id;

    /** One account an address, whoever signs up at the same time: the index decides. */
    @Indexed(unique = true)
    @SuppressWarnings("UnusedVariable") // read by the store
    private final String emailKey;

    private final String email;

    @SuppressWarnings("UnusedVariable") // read by whoever looks into the store
    private final Instant openedAt;

    private String passwordHash;
    private Profile profile;
    private AccountStatus status;
    private Set<Role> roles;
    private EmailProof emailProof;
    private @Nullable Suspension suspension;

    @PersistenceCreator
    private Account(
            UserId id,
            String emailKey,
            String email,
            Instant openedAt,
            String passwordHash,
            Profile profile,
            AccountStatus status,
            Set<Role> roles,
            EmailProof emailProof,
            @Nullable Suspension suspension) {
        this.id = id;
        this.emailKey = emailKey;
        this.email = email;
        this.openedAt = openedAt;
        this.passwordHash = passwordHash;
        this.profile = profile;
        this.status = status;
        this.roles = roles;
        this.emailProof = emailProof;
        this.suspension = suspension;
    }

    /** Opens a customer's account. */
    static Account open(UserId id, EmailAddress email, String passwordHash, Profile profile, Instant now) {
        var account = new Account(
                id,
                email.key(),
                email.value(),
                now,
                passwordHash,
                profile,
                AccountStatus.ACTIVE,
                EnumSet.of(Role.CUSTOMER),
                EmailProof.NONE,
                null);
        account.raise(now, meta -> new UserRegistered(meta, id, account.contact()));
        return account;
    }

    /**
     * Asks for a link to be mailed that proves the address. Links mailed before end.
     *
     * @throws EmailAlreadyVerified when there is nothing left to prove
     * @throws VerificationMailTooSoon when mails were asked for too often
     */
    void requestVerification(VerificationSettings settings, Instant now) {
        if (emailProof.isVerified()) {
            throw new EmailAlreadyVerified();
        }
        var wait = emailProof.untilNextLink(settings, now);
        if (wait.isPositive()) {
            throw new VerificationMailTooSoon(wait);
        }
        var token = new VerificationToken(id, Secret.random());
        var expiresAt = now.plus(settings.lifetime());
        emailProof = emailProof.linkSent(token.secret().hash(), expiresAt, now);
        raise(now, meta -> new EmailVerificationRequested(meta, id, contact(), token.value(), expiresAt));
    }

    /**
     * Takes the address as proven. The link followed again changes nothing.
     *
     * @return whether this changed anything
     * @throws VerificationLinkInvalid when it is not the newest link
     * @throws VerificationLinkExpired when it was not followed in time
     */
    boolean verify(Secret secret, Instant now) {
        var expected = emailProof.tokenHash();
        if (expected == null || !secret.hashesTo(expected)) {
            throw new VerificationLinkInvalid();
        }
        if (emailProof.isVerified()) {
            return false;
        }
        if (emailProof.isExpired(now)) {
            throw new VerificationLinkExpired();
        }
        markVerified(now);
        return true;
    }

    private void markVerified(Instant now) {
        emailProof = emailProof.verified(now);
        raise(now, meta -> new UserVerified(meta, id, contact()));
    }

    void change(Profile changed, Instant now) {
        if (!profile.equals(changed)) {
            profile = changed;
            raise(now, meta -> new UserContactChanged(meta, id, contact()));
        }
    }

    /** @return whether a role was taken away */
    public boolean assign(Set<Role> wanted) {
        var lost = !wanted.containsAll(roles);
        roles = EnumSet.copyOf(wanted);
        return lost;
    }

    /** Makes this the account of an administrator whose address needs no proof. */
    void appointAdministrator(Instant now) {
        roles = EnumSet.of(Role.CUSTOMER, Role.ADMIN);
        markVerified(now);
    }

    /**
     * Bars the account; barring it again changes nothing.
     *
     * @throws AccountWithdrawn when its owner has given it up
     */
    public void suspend(Suspension by) {
        switch (status) {
            case ACTIVE, DORMANT -> {
                status = AccountStatus.SUSPENDED;
                suspension = by;
            }
            case SUSPENDED -> {}
            case WITHDRAWN -> throw new AccountWithdrawn();
        }
    }

    /**
     * Lets its owner log in again.
     *
     * @throws AccountWithdrawn when its owner has given it up
     */
    public void reinstate() {
        switch (status) {
            case SUSPENDED, DORMANT -> {
                status = AccountStatus.ACTIVE;
                suspension = null;
            }
            case ACTIVE -> {}
            case WITHDRAWN -> throw new AccountWithdrawn();
        }
    }

    void rehash(String hash) {
        passwordHash = hash;
    }

    private Contact contact() {
        return new Contact(
                email, profile.name(), profile.phone(), profile.language().tag());
    }

    public UserId id() {
        return id;
    }

    public String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    public Profile profile() {
        return profile;
    }

    public AccountStatus status() {
        return status;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public boolean isEmailVerified() {
        return emailProof.isVerified();
    }

    public Optional<Suspension> suspension() {
        return Optional.ofNullable(suspension);
    }
}
