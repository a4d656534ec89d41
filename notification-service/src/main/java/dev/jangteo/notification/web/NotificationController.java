package dev.jangteo.notification.web;

import dev.jangteo.notification.Notices;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import dev.jangteo.platform.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a user was told, newest first. */
@RestController
class NotificationController {
    private final Notices notices;

    NotificationController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/api/notifications")
    Page<NoticeView> mine(
            @CurrentUser Caller caller,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int first,
            @RequestParam(required = false) @Nullable String after) {
        return notices.log(caller.userId(), first, after).map(NoticeView::of);
    }
}
