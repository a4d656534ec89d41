package dev.jangteo.platform.events.deadletters;

import dev.jangteo.platform.events.deadletters.LetterView.Line;
import dev.jangteo.platform.events.deadletters.LetterView.Whole;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import dev.jangteo.platform.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters of this service for admins, as the path rule has it. */
@RestController
@RequestMapping("/api/admin/dead-letters/${spring.application.name}")
class DeadLetterController {
    private final LetterBox letters;
    private final ReplayLog replays;
    private final Replaying replaying;

    DeadLetterController(LetterBox letters, ReplayLog replays, Replaying replaying) {
        this.letters = letters;
        this.replays = replays;
        this.replaying = replaying;
    }

    @GetMapping
    Page<Line> list(
            @RequestParam(required = false) @Nullable @Size(max = 249) String topic,
            @RequestParam(required = false) @Nullable @Size(max = 500) String reason,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int first,
            @RequestParam(required = false) @Nullable String after) {
        var history = replays.all();
        return letters.page(new Filter(topic, reason), first, after)
                .map(it -> Line.of(it, history.getOrDefault(it.id().toString(), Replays.NONE)));
    }

    @GetMapping("/{letterId}")
    Whole look(@PathVariable String letterId) {
        var letter =
                LetterId.parse(letterId).flatMap(letters::find).orElseThrow(() -> new DeadLetterNotFound(letterId));
        return Whole.of(letter, replays.of(letter.id()));
    }

    @PostMapping("/{letterId}/replay")
    ReplayAttempt replay(
            @PathVariable String letterId,
            @RequestParam(defaultValue = "false") boolean force,
            @CurrentUser Caller admin) {
        return replaying.replay(letterId, admin.userId().value(), force);
    }

    @PostMapping("/replays")
    BulkReplay.Result replay(@Valid @RequestBody BulkReplay wanted, @CurrentUser Caller admin) {
        var selection = replaying.select(wanted.filter(), wanted.count());
        return wanted.isDry()
                ? BulkReplay.Result.dry(selection)
                : BulkReplay.Result.of(
                        selection,
                        replaying.replay(selection.letters(), admin.userId().value()));
    }
}
