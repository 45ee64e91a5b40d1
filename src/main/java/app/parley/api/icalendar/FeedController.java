package app.parley.api.icalendar;

import app.parley.account.SignedIn;
import app.parley.api.Repeatable;
import app.parley.icalendar.Feed;
import app.parley.icalendar.Feeds;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's secret address for calendar programs; closed to API keys, as it outlives them. */
@RestController
@RequestMapping("/api/v1/me/calendar-feed")
class FeedController {

    private final Feeds feeds;

    FeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping
    CalendarFeed show(@AuthenticationPrincipal SignedIn me) {
        return feeds.of(me.id()).map(CalendarFeed::of).orElse(CalendarFeed.OFF);
    }

    /** Makes an address, told this once; an earlier one is dead at once. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Repeatable
    ResponseEntity<CalendarFeed> open(@AuthenticationPrincipal SignedIn me) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(CalendarFeed.of(feeds.open(me.id())));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@AuthenticationPrincipal SignedIn me) {
        feeds.close(me.id());
    }

    /** @param url only in the answer that makes it */
    record CalendarFeed(
            boolean active,
            @Nullable Instant since,
            @Nullable URI url) {

        static final CalendarFeed OFF = new CalendarFeed(false, null, null);

        static CalendarFeed of(Feed feed) {
            return new CalendarFeed(true, feed.since(), feed.address());
        }
    }
}
