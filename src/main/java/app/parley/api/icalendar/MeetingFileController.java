package app.parley.api.icalendar;

import app.parley.account.SignedIn;
import app.parley.icalendar.MeetingFiles;
import app.parley.shared.MeetingId;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A meeting as a file for calendar programs. */
@RestController
class MeetingFileController {

    private final MeetingFiles files;

    MeetingFileController(MeetingFiles files) {
        this.files = files;
    }

    /** Times, topic, place and the other side's name; never a personal link. */
    @GetMapping(path = "/api/v1/meetings/{id}/ics", produces = "text/calendar;charset=UTF-8")
    ResponseEntity<String> show(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        return ResponseEntity.ok(files.of(me.id(), MeetingId.of(id)).text());
    }
}
