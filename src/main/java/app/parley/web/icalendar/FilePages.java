package app.parley.web.icalendar;

import app.parley.account.SignedIn;
import app.parley.icalendar.CalendarFile;
import app.parley.icalendar.Feeds;
import app.parley.icalendar.MeetingFiles;
import app.parley.shared.MeetingId;
import app.parley.video.LinkGuesses;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One meeting to download, and what calendar programs read at a secret address. */
@Controller
class FilePages {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final MeetingFiles files;
    private final Feeds feeds;
    private final LinkGuesses guesses;

    FilePages(MeetingFiles files, Feeds feeds, LinkGuesses guesses) {
        this.files = files;
        this.feeds = feeds;
        this.guesses = guesses;
    }

    @GetMapping("/meetings/{id}/meeting.ics")
    ResponseEntity<byte[]> meeting(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("meeting.ics")
                                .build()
                                .toString())
                .body(bytes(files.of(me.id(), MeetingId.of(id))));
    }

    /** The address is the credential; whoever tries some is slowed down as with personal links. */
    @GetMapping("/ics/{secret}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String secret, HttpServletRequest request) {
        CalendarFile file = guesses.limited(request.getRemoteAddr(), () -> feeds.read(secret));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .eTag("W/\"" + file.tag() + "\"")
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(bytes(file));
    }

    private static byte[] bytes(CalendarFile file) {
        return file.text().getBytes(StandardCharsets.UTF_8);
    }
}
