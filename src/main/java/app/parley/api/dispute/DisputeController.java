package app.parley.api.dispute;

import app.parley.account.SignedIn;
import app.parley.api.EntityTags;
import app.parley.api.Repeatable;
import app.parley.api.meeting.MeetingJson;
import app.parley.api.meeting.MeetingWriter;
import app.parley.dispute.Disputes;
import app.parley.overview.Overviews;
import app.parley.shared.MeetingId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What no rule settles, for administrators: the list, each case with its evidence, the decision. */
@RestController
@RequestMapping("/api/v1/admin/disputes")
class DisputeController {

    private final Disputes disputes;
    private final Overviews overviews;
    private final MeetingWriter meetings;
    private final CaseWriter cases;

    DisputeController(Disputes disputes, Overviews overviews, MeetingWriter meetings, CaseWriter cases) {
        this.disputes = disputes;
        this.overviews = overviews;
        this.meetings = meetings;
        this.cases = cases;
    }

    /** Oldest first. @param open true for those that wait, false for decided ones; absent for all */
    @GetMapping
    Slice<CaseJson> list(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(required = false) @Nullable Boolean open,
            SliceRequest page) {
        return disputes.list(me.id(), open, page).map(cases::write);
    }

    @GetMapping("/{meetingId}")
    CaseJson show(@AuthenticationPrincipal SignedIn me, @PathVariable UUID meetingId) {
        return cases.write(disputes.evidence(me.id(), MeetingId.of(meetingId)));
    }

    @PostMapping("/{meetingId}/decision")
    @Repeatable
    ResponseEntity<MeetingJson> decide(
            @AuthenticationPrincipal SignedIn me, @PathVariable UUID meetingId, @RequestBody DecisionJson decision) {
        MeetingId id = MeetingId.of(meetingId);
        disputes.decide(me.id(), id, decision.outcome(), decision.expertPercent(), decision.reason());
        MeetingJson meeting = meetings.write(overviews.forAdministrator(me.id(), id));
        return EntityTags.ok(meeting, meeting.version());
    }
}
