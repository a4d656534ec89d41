package dev.jangteo.notification.web;

import dev.jangteo.notification.NoticeStatus;
import dev.jangteo.notification.Notices;
import dev.jangteo.notification.Notifying;
import dev.jangteo.platform.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Admins see which notices are stuck or were given up, and have those tried anew. */
@RestController
@RequestMapping("/api/admin/notifications")
class NoticeDeskController {
    private final Notices notices;
    private final Notifying notifying;

    NoticeDeskController(Notices notices, Notifying notifying) {
        this.notices = notices;
        this.notifying = notifying;
    }

    @GetMapping
    Page<ManagedNoticeView> list(
            @RequestParam(defaultValue = "DEAD") NoticeStatus status,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int first,
            @RequestParam(required = false) @Nullable String after) {
        return notices.in(status, first, after).map(ManagedNoticeView::of);
    }

    @PostMapping("/{id}/retry")
    ManagedNoticeView retry(@PathVariable String id) {
        return ManagedNoticeView.of(notifying.retry(id));
    }
}
