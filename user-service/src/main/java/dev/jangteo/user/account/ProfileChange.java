package dev.jangteo.user.account;

import dev.jangteo.user.InvalidRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes a profile, as typed: {@code name}, {@code phone}, {@code language}. A field left out stays as it is; a phone
 * number given as null or empty is removed (RFC 7396).
 */
public record ProfileChange(Map<String, @Nullable String> given) {

    /** @throws InvalidRequest naming each field at fault */
    Profile applyTo(Profile before) {
        var faults = new InvalidRequest();
        var changed = new Profile(newName(before, faults), newPhone(before, faults), newLanguage(before, faults));
        faults.throwIfAny();
        return changed;
    }

    private String newName(Profile before, InvalidRequest faults) {
        return given.containsKey("name")
                ? faults.require("name", given.get("name"), PersonName::parse, "name-invalid")
                        .orElse(before.name())
                : before.name();
    }

    private @Nullable String newPhone(Profile before, InvalidRequest faults) {
        if (!given.containsKey("phone")) {
            return before.phone();
        }
        var typed = given.get("phone");
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var number = faults.read("phone", typed, PhoneNumber::parse, "phone-invalid");
        if (number.isPresent() && !number.get().isMobile()) {
            faults.at("phone", "phone-not-mobile");
        }
        return number.map(PhoneNumber::digits).orElse(null);
    }

    private Language newLanguage(Profile before, InvalidRequest faults) {
        return given.containsKey("language")
                ? faults.require("language", given.get("language"), Language::of, "language-unknown")
                        .orElse(before.language())
                : before.language();
    }
}
