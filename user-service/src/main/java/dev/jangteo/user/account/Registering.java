package dev.jangteo.user.account;

import dev.jangteo.contracts.UserId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Opening accounts. */
@Service
public class Registering {
    private final Accounts accounts;
    private final PasswordPolicy policy;
    private final PasswordHasher hasher;
    private final VerificationSettings verification;
    private final Clock clock;

    Registering(
            Accounts accounts,
            PasswordPolicy policy,
            PasswordHasher hasher,
            VerificationSettings verification,
            Clock clock) {
        this.accounts = accounts;
        this.policy = policy;
        this.hasher = hasher;
        this.verification = verification;
        this.clock = clock;
    }

    /**
     * Opens a customer's account and asks for the verification mail, in one write.
     *
     * @param spoken the language to write in when none is asked for
     * @throws dev.jangteo.user.InvalidRequest naming each field at fault
     * @throws EmailTaken when there is an account with this address, or one comes to be at the same time
     */
    public Account register(SignUp wanted, Language spoken) {
        var newcomer = wanted.check(policy, spoken);
        var account = open(newcomer.email(), newcomer.password(), newcomer.name(), newcomer.language());
        account.requestVerification(verification, clock.instant());
        return insert(account);
    }

    /**
     * Opens the account of an administrator whom the operator vouches for: verified from the start.
     *
     * @throws EmailTaken when there is an account with this address
     */
    public Account registerAdministrator(EmailAddress email, Password password) {
        var account = open(email, password, "관리자", Language.KO);
        account.appointAdministrator(clock.instant());
        return insert(account);
    }

    private Account open(EmailAddress email, Password password, String name, Language language) {
        if (accounts.existsByEmailKey(email.key())) {
            throw new EmailTaken(); // before the costly hash; at the same moment, the index decides
        }
        var id = new UserId(UUID.randomUUID().toString());
        return Account.open(id, email, hasher.hash(password), new Profile(name, null, language), clock.instant());
    }

    private Account insert(Account account) {
        try {
            return accounts.save(account);
        } catch (DuplicateKeyException _) {
            throw new EmailTaken();
        }
    }
}
