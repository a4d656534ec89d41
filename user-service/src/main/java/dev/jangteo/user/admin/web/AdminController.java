package dev.jangteo.user.admin.web;

import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import dev.jangteo.platform.security.Role;
import dev.jangteo.platform.web.Page;
import dev.jangteo.user.account.web.UserView;
import dev.jangteo.user.admin.Administering;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts as administrators see and change them. */
@RestController
@RequestMapping("/api/admin/users")
class AdminController {
    private final Administering administering;

    AdminController(Administering administering) {
        this.administering = administering;
    }

    /** A page of none or one: an address belongs to nobody or to one. */
    @GetMapping
    Page<UserView> find(@RequestParam String email) {
        var found = administering.find(email).map(UserView::of).stream().toList();
        return new Page<>(found, null, false);
    }

    @PutMapping("/{id}/roles")
    UserView assign(@CurrentUser Caller admin, @PathVariable UserId id, @Valid @RequestBody Roles request) {
        return UserView.of(administering.assign(admin, id, request.roles()));
    }

    @PostMapping("/{id}/suspension")
    UserView suspend(
            @CurrentUser Caller admin,
            @PathVariable UserId id,
            @Valid @RequestBody(required = false) @Nullable Reason request) {
        return UserView.of(administering.suspend(admin, id, request == null ? null : request.reason()));
    }

    @DeleteMapping("/{id}/suspension")
    UserView reinstate(@PathVariable UserId id) {
        return UserView.of(administering.reinstate(id));
    }

    record Roles(@NotEmpty Set<@NotNull Role> roles) {}

    record Reason(@Nullable @Size(max = 500) String reason) {}
}
