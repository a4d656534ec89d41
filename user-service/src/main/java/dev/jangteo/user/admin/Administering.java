package dev.jangteo.user.admin;

import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.events.Retry;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.Role;
import dev.jangteo.user.account.Account;
import dev.jangteo.user.account.AccountNotFound;
import dev.jangteo.user.account.Accounts;
import dev.jangteo.user.account.EmailAddress;
import dev.jangteo.user.account.Suspension;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What administrators decide about accounts, effective at once. */
@Service
public class Administering {
    private final Accounts accounts;
    private final SessionEndings endings;
    private final Clock clock;

    Administering(Accounts accounts, SessionEndings endings, Clock clock) {
        this.accounts = accounts;
        this.endings = endings;
        this.clock = clock;
    }

    public Optional<Account> find(String email) {
        return EmailAddress.parse(email).map(EmailAddress::key).flatMap(accounts::findByEmailKey);
    }

    /** Bars an account and ends its sessions. Doing so again ends them again. */
    public Account suspend(Caller admin, UserId user, @Nullable String reason) {
        refuseOwn(admin, user);
        endings.withChangeOf(user, it -> {
            change(it, account -> {
                account.suspend(new Suspension(admin.userId(), clock.instant(), reason));
                return true;
            });
            return true;
        });
        return load(user);
    }

    public Account reinstate(UserId user) {
        change(user, account -> {
            account.reinstate();
            return true;
        });
        return load(user);
    }

    /** Sets what a user may act as. Who loses a role is logged out: their tokens still name it. */
    public Account assign(Caller admin, UserId user, Set<Role> roles) {
        if (!roles.contains(Role.ADMIN)) {
            refuseOwn(admin, user);
        }
        endings.withChangeOf(user, it -> change(it, account -> account.assign(roles)));
        return load(user);
    }

    private boolean change(UserId user, Function<Account, Boolean> change) {
        return Retry.onConflict(() -> {
            var account = load(user);
            var answer = change.apply(account);
            accounts.save(account);
            return answer;
        });
    }

    private Account load(UserId user) {
        return accounts.findById(user).orElseThrow(() -> new AccountNotFound(user));
    }

    private static void refuseOwn(Caller admin, UserId user) {
        if (admin.userId().equals(user)) {
            throw new OwnAccount();
        }
    }
}
