package dev.jangteo.notification.web;

import dev.jangteo.notification.Notice;
import dev.jangteo.notification.Notices;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import dev.jangteo.platform.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
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
        var rows = after == null
                ? notices.log(caller.userId(), first + 1)
                : following(caller, Position.of(after), first + 1);
        return Page.of(rows, first, Position::cursor).map(NoticeView::of);
    }

    private List<Notice> following(Caller caller, Position position, int limit) {
        return notices.logAfter(caller.userId(), position.createdAt(), position.id(), limit);
    }
}
