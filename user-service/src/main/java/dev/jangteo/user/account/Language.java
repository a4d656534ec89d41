package dev.jangteo.user.account;

import java.util.Locale;
import java.util.Optional;

/** The languages we write to customers in. */
public enum Language {
    KO,
    EN;

    public static Optional<Language> of(String tag) {
        return switch (Locale.forLanguageTag(tag).getLanguage()) {
            case "ko" -> Optional.of(KO);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    /** BCP 47. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
