package dev.jangteo.gateway.user;

import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** What the gateway asks of users. */
@FeignClient(name = "user", url = "${jangteo.gateway.services.user.url}")
interface UserClient {

    @PostMapping("/api/users")
    Session signUp(@RequestBody SignUp command);

    @PostMapping("/api/sessions")
    Session logIn(@RequestBody LogIn command);

    @PostMapping("/api/sessions/refresh")
    Session refresh(@RequestBody Refresh command);

    @DeleteMapping("/api/sessions/current")
    void logOut();

    @GetMapping(path = "/api/users/verify-email", produces = "application/json")
    Verified verifyEmail(@RequestParam("token") String token);

    @PostMapping("/api/users/me/verification-mail")
    void requestVerificationMail();

    @GetMapping("/api/users/me")
    User me();

    @PatchMapping("/api/users/me")
    User change(@RequestBody Map<String, Object> changes);

    @GetMapping("/api/users/me/addresses")
    List<Address> addresses();

    @PostMapping("/api/users/me/addresses")
    Address add(@RequestBody NewAddress address);

    @PutMapping("/api/users/me/addresses/{id}")
    Address replace(@PathVariable("id") AddressId id, @RequestBody NewAddress address);

    @DeleteMapping("/api/users/me/addresses/{id}")
    void remove(@PathVariable("id") AddressId id);

    @PutMapping("/api/users/me/addresses/{id}/default")
    List<Address> makeDefault(@PathVariable("id") AddressId id);

    record SignUp(
            String email,
            String password,
            String name,
            @Nullable String language) {
        @Override
        public String toString() {
            return "SignUp[%s]".formatted(email);
        }
    }

    record LogIn(String email, String password) {
        @Override
        public String toString() {
            return "LogIn[%s]".formatted(email);
        }
    }

    record Refresh(String refreshToken) {
        @Override
        public String toString() {
            return "Refresh[]";
        }
    }

    record Verified(boolean emailVerified) {}

    record Session(
            User user,
            String accessToken,
            Instant accessTokenExpiresAt,
            String refreshToken,
            Instant refreshTokenExpiresAt) {
        @Override
        public String toString() {
            return "Session[%s]".formatted(user.id());
        }
    }

    record User(
            UserId id,
            String email,
            String name,
            @Nullable String phone,
            String language,
            boolean emailVerified,
            String status,
            List<Role> roles) {}

    record Address(
            AddressId id,
            @Nullable String label,
            String recipient,
            String phone,
            String postalCode,
            String line1,
            @Nullable String line2,
            boolean isDefault) {}

    record NewAddress(
            @Nullable String label,
            String recipient,
            String phone,
            String postalCode,
            String line1,
            @Nullable String line2,
            @Nullable Boolean isDefault) {}
}
