package dev.jangteo.user.account;

import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.security.Role;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** All accounts, in MongoDB. */
public interface Accounts extends ListCrudRepository<Account, UserId> {
    boolean existsByEmailKey(String emailKey);

    Optional<Account> findByEmailKey(String emailKey);

    boolean existsByRolesContaining(Role role);
}
