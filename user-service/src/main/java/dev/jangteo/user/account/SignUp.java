package dev.jangteo.user.account;

import dev.jangteo.user.InvalidRequest;
import dev.jangteo.user.account.PasswordPolicy.Weakness;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens an account, as typed. */
public record SignUp(
        @Nullable String email,
        @Nullable Password password,
        @Nullable String name,
        @Nullable String language) {

    /**
     * All fields checked; what is wrong is told of all of them at once.
     *
     * @param spoken the language to write in when none is asked for
     * @throws InvalidRequest when something is wrong
     */
    Newcomer check(PasswordPolicy policy, Language spoken) {
        var faults = new InvalidRequest();
        var validEmail = faults.require("email", email, EmailAddress::parse, "email-invalid");
        var validName = faults.require("name", name, PersonName::parse, "name-invalid");
        var validLanguage = language == null
                ? Optional.of(spoken)
                : faults.read("language", language, Language::of, "language-unknown");
        checkPassword(policy, faults);
        faults.throwIfAny();
        return new Newcomer(
                validEmail.orElseThrow(),
                Objects.requireNonNull(password),
                validName.orElseThrow(),
                validLanguage.orElseThrow());
    }

    private void checkPassword(PasswordPolicy policy, InvalidRequest faults) {
        if (password == null || password.length() == 0) {
            faults.at("password", "missing");
            return;
        }
        policy.weaknesses(password, Objects.requireNonNullElse(email, ""), Objects.requireNonNullElse(name, ""))
                .forEach(weakness -> faults.at("password", code(weakness), limit(weakness)));
    }

    private static String code(Weakness weakness) {
        return "password-" + weakness.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Object[] limit(Weakness weakness) {
        return switch (weakness) {
            case TOO_SHORT -> new Object[] {PasswordPolicy.MIN_LENGTH};
            case TOO_LONG -> new Object[] {PasswordPolicy.MAX_LENGTH};
            case TOO_COMMON, CONTAINS_EMAIL, CONTAINS_NAME -> new Object[] {};
        };
    }

    /** A sign-up with nothing wrong. */
    record Newcomer(EmailAddress email, Password password, String name, Language language) {}
}
