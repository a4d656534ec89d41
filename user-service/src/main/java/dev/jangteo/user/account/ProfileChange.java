package dev.jangteo.user.account;

import dev.jangteo.user.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * Changes a profile, as typed. What is null stays as it is.
 *
 * @param phone an empty one removes the number
 */
public record ProfileChange(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String language) {

    /** @throws InvalidRequest naming each field at fault */
    Profile applyTo(Profile before) {
        var faults = new InvalidRequest();
        var changed = new Profile(newName(before, faults), newPhone(before, faults), newLanguage(before, faults));
        faults.throwIfAny();
        return changed;
    }

    private String newName(Profile before, InvalidRequest faults) {
        return name == null
                ? before.name()
                : faults.read("name", name, PersonName::parse, "name-invalid").orElse(before.name());
    }

    private @Nullable String newPhone(Profile before, InvalidRequest faults) {
        if (phone == null) {
            return before.phone();
        }
        if (phone.isBlank()) {
            return null;
        }
        var number = faults.read("phone", phone, PhoneNumber::parse, "phone-invalid");
        if (number.isPresent() && !number.get().isMobile()) {
            faults.at("phone", "phone-not-mobile");
        }
        return number.map(PhoneNumber::digits).orElse(null);
    }

    private Language newLanguage(Profile before, InvalidRequest faults) {
        return language == null
                ? before.language()
                : faults.read("language", language, Language::of, "language-unknown")
                        .orElse(before.language());
    }
}
