package dev.jangteo.user.account.web;

import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.security.Role;
import dev.jangteo.user.account.Account;
import dev.jangteo.user.account.AccountStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user as clients see one.
 *
 * @param language BCP 47
 */
public record UserView(
        UserId id,
        String email,
        String name,
        @Nullable String phone,
        String language,
        boolean emailVerified,
        AccountStatus status,
        List<Role> roles) {
    public static UserView of(Account account) {
        var profile = account.profile();
        return new UserView(
                account.id(),
                account.email(),
                profile.name(),
                profile.phone(),
                profile.language().tag(),
                account.isEmailVerified(),
                account.status(),
                account.roles().stream().sorted().toList());
    }
}
