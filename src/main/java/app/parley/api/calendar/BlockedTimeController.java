package app.parley.api.calendar;

import app.parley.account.SignedIn;
import app.parley.api.Repeatable;
import app.parley.api.RequiredField;
import app.parley.availability.BlockedTime;
import app.parley.availability.BlockedTimes;
import app.parley.shared.InvalidInput;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import app.parley.shared.TimeRange;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Times the caller keeps free of bookings, in every calendar. */
@RestController
@RequestMapping("/api/v1/me/blocked-times")
class BlockedTimeController {

    private final BlockedTimes blockedTimes;
    private final Clock clock;

    BlockedTimeController(BlockedTimes blockedTimes, Clock clock) {
        this.blockedTimes = blockedTimes;
        this.clock = clock;
    }

    /** @param endingAfter now, when absent; earliest end first */
    @GetMapping
    Slice<BlockedTimeView> list(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(required = false) @Nullable Instant endingAfter,
            SliceRequest page) {
        Instant after = endingAfter == null ? clock.instant() : endingAfter;
        return blockedTimes.endingAfter(me.id(), after, page).map(BlockedTimeView::of);
    }

    @PostMapping
    @Repeatable
    @ResponseStatus(HttpStatus.CREATED)
    BlockedTimeView add(@AuthenticationPrincipal SignedIn me, @RequestBody BlockedTimeRequest body) {
        String note = body.note() == null ? "" : body.note();
        return BlockedTimeView.of(blockedTimes.add(me.id(), body.time(), note));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        blockedTimes.remove(me.id(), id);
    }

    record BlockedTimeRequest(
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable String note) {

        TimeRange time() {
            Instant start = RequiredField.of("startsAt", startsAt);
            Instant end = RequiredField.of("endsAt", endsAt);
            if (!start.isBefore(end)) {
                throw new InvalidInput("endsAt", "not-after-start");
            }
            return new TimeRange(start, end);
        }
    }

    record BlockedTimeView(UUID id, Instant startsAt, Instant endsAt, String note) {

        static BlockedTimeView of(BlockedTime blocked) {
            return new BlockedTimeView(
                    blocked.id(), blocked.time().start(), blocked.time().end(), blocked.note());
        }
    }
}
