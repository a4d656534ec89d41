package dev.jangteo.user.account;

import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** E-mail address and password, and whose they are. */
@Service
public class Credentials {
    private final Accounts accounts;
    private final PasswordHasher hasher;

    Credentials(Accounts accounts, PasswordHasher hasher) {
        this.accounts = accounts;
        this.hasher = hasher;
    }

    public Optional<Account> holderOf(String emailKey) {
        return accounts.findByEmailKey(emailKey);
    }

    /** Takes as long when there is no account: the time must not tell who is a customer here. */
    public boolean match(Optional<Account> account, Password password) {
        return hasher.matches(password, account.map(Account::passwordHash));
    }

    /** Hashes the right password anew when it was hashed at another cost. */
    public void keepCurrent(Account account, Password password) {
        if (hasher.isOutdated(account.passwordHash())) {
            account.rehash(hasher.hash(password));
            try {
                accounts.save(account);
            } catch (OptimisticLockingFailureException _) {
                // changed by somebody else just now: the next login will do
            }
        }
    }
}
