package dev.jangteo.user.account.web;

import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import dev.jangteo.user.account.KeepingProfiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own account. */
@RestController
@RequestMapping("/api/users/me")
class ProfileController {
    private final KeepingProfiles profiles;

    ProfileController(KeepingProfiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping
    UserView me(@CurrentUser Caller caller) {
        return UserView.of(profiles.of(caller.userId()));
    }

    @PatchMapping
    UserView change(@CurrentUser Caller caller, @RequestBody ProfilePatch change) {
        return UserView.of(profiles.change(caller.userId(), change.toCommand()));
    }
}
