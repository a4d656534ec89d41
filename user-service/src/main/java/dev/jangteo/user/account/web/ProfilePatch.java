package dev.jangteo.user.account.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jangteo.user.account.ProfileChange;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows a field left out from one set to null, which a record would not. */
final class ProfilePatch {
    private final Map<String, @Nullable String> given = new HashMap<>();

    @JsonProperty
    void setName(@Nullable String name) {
        given.put("name", name);
    }

    @JsonProperty
    void setPhone(@Nullable String phone) {
        given.put("phone", phone);
    }

    @JsonProperty
    void setLanguage(@Nullable String language) {
        given.put("language", language);
    }

    ProfileChange toCommand() {
        return new ProfileChange(given);
    }
}
