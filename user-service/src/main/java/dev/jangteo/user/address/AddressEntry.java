package dev.jangteo.user.address;

import dev.jangteo.user.InvalidRequest;
import dev.jangteo.user.account.PersonName;
import dev.jangteo.user.account.PhoneNumber;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address as typed. */
public record AddressEntry(
        @Nullable String label,
        @Nullable String recipient,
        @Nullable String phone,
        @Nullable String postalCode,
        @Nullable String line1,
        @Nullable String line2) {

    /** Five digits since August 2015; the first two name the province or city, from 01 Seoul to 63 Jeju. */
    private static final Pattern POSTAL_CODE = Pattern.compile("(0[1-9]|[1-5]\\d|6[0-3])\\d{3}");

    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{C}");
    private static final int MAX_LABEL = 20;
    private static final int MAX_LINE = 120;

    /** @throws InvalidRequest naming each field at fault */
    Destination check() {
        var faults = new InvalidRequest();
        var shownLabel = optional("label", label, MAX_LABEL, faults);
        var taker = faults.require("recipient", recipient, PersonName::parse, "name-invalid");
        var number = faults.require("phone", phone, PhoneNumber::parse, "phone-invalid");
        var code = faults.require("postalCode", postalCode, AddressEntry::postalCode, "postal-code-invalid");
        var street = faults.require("line1", line1, line(MAX_LINE), "text-invalid");
        var door = optional("line2", line2, MAX_LINE, faults);
        faults.throwIfAny();
        return new Destination(
                shownLabel,
                taker.orElseThrow(),
                number.orElseThrow().digits(),
                code.orElseThrow(),
                street.orElseThrow(),
                door);
    }

    private static Optional<String> postalCode(String typed) {
        return Optional.of(typed.strip())
                .filter(code -> POSTAL_CODE.matcher(code).matches());
    }

    private static @Nullable String optional(
            String field, @Nullable String typed, int maxLength, InvalidRequest faults) {
        return typed == null || typed.isBlank()
                ? null
                : faults.read(field, typed, line(maxLength), "text-invalid").orElse(null);
    }

    private static Function<String, Optional<String>> line(int maxLength) {
        return typed -> Optional.of(typed.strip())
                .filter(text -> text.codePointCount(0, text.length()) <= maxLength)
                .filter(text -> !UNPRINTABLE.matcher(text).find());
    }
}
