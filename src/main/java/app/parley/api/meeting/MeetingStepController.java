package app.parley.api.meeting;

import app.parley.account.SignedIn;
import app.parley.api.EntityTags;
import app.parley.api.Repeatable;
import app.parley.api.RequiredField;
import app.parley.meeting.CancellationTerms;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.overview.MeetingOverview;
import app.parley.overview.Overviews;
import app.parley.settlement.Progress;
import app.parley.shared.Credits;
import app.parley.shared.MeetingId;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a meeting's life, each a call of its own; every one answers with the meeting as it is then. */
@RestController
@RequestMapping("/api/v1/meetings/{id}")
class MeetingStepController {

    private static final String IF_MATCH = HttpHeaders.IF_MATCH;

    private final Meetings meetings;
    private final Progress progress;
    private final Overviews overviews;
    private final MeetingWriter writer;

    MeetingStepController(Meetings meetings, Progress progress, Overviews overviews, MeetingWriter writer) {
        this.meetings = meetings;
        this.progress = progress;
        this.overviews = overviews;
        this.writer = writer;
    }

    @PostMapping("/approval")
    @Repeatable
    ResponseEntity<MeetingJson> approve(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(me, () -> meetings.approve(me.id(), MeetingId.of(id), EntityTags.expected(ifMatch)));
    }

    @PostMapping("/rejection")
    @Repeatable
    ResponseEntity<MeetingJson> reject(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MeetingBodies.Rejection given) {
        return answer(
                me,
                () -> meetings.reject(
                        me.id(),
                        MeetingId.of(id),
                        RequiredField.of("reason", given.reason()),
                        Objects.requireNonNullElse(given.note(), ""),
                        EntityTags.expected(ifMatch)));
    }

    @GetMapping("/cancellation")
    MeetingBodies.CancellationCost cancellationCost(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        CancellationTerms terms = meetings.cancellationTerms(me.id(), MeetingId.of(id));
        return new MeetingBodies.CancellationCost(
                terms.fee().amount(), terms.returned().amount(), terms.freeUntil());
    }

    @PostMapping("/cancellation")
    @Repeatable
    ResponseEntity<MeetingJson> cancel(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MeetingBodies.Cancellation given) {
        Credits accepted =
                given.acceptedFee() == null ? null : RequiredField.amount("acceptedFee", given.acceptedFee());
        Long version = EntityTags.expected(ifMatch);
        return answer(me, () -> meetings.cancel(me.id(), MeetingId.of(id), given.reason(), accepted, version));
    }

    @PostMapping("/new-time")
    @Repeatable
    ResponseEntity<MeetingJson> proposeNewTime(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MeetingBodies.Start given) {
        return answer(
                me,
                () -> meetings.proposeNewTime(
                        me.id(),
                        MeetingId.of(id),
                        RequiredField.of("startsAt", given.startsAt()),
                        EntityTags.expected(ifMatch)));
    }

    /** The meeting may pass to a colleague who is free then; who accepted for it is told so, and sees it no more. */
    @PostMapping("/new-time/acceptance")
    @Repeatable
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(oneOf = {MeetingJson.class, HandedOverJson.class})))
    ResponseEntity<?> acceptNewTime(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        MeetingOverview meeting = overviews.after(
                me.id(), () -> meetings.acceptNewTime(me.id(), MeetingId.of(id), EntityTags.expected(ifMatch)));
        return meeting.side() == null ? ResponseEntity.ok(HandedOverJson.of(meeting)) : answer(meeting);
    }

    @PostMapping("/new-time/decline")
    @Repeatable
    ResponseEntity<MeetingJson> declineNewTime(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(me, () -> meetings.declineNewTime(me.id(), MeetingId.of(id), EntityTags.expected(ifMatch)));
    }

    @DeleteMapping("/new-time")
    ResponseEntity<MeetingJson> withdrawNewTime(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(me, () -> meetings.withdrawNewTime(me.id(), MeetingId.of(id), EntityTags.expected(ifMatch)));
    }

    @PutMapping("/progress")
    ResponseEntity<MeetingJson> recordProgress(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MeetingBodies.GivenProgress given) {
        return answer(
                me,
                () -> progress.record(
                        me.id(),
                        MeetingId.of(id),
                        RequiredField.of("answer", given.answer()),
                        Objects.requireNonNullElse(given.comment(), ""),
                        EntityTags.expected(ifMatch)));
    }

    @PutMapping("/rating")
    ResponseEntity<MeetingJson> rate(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MeetingBodies.GivenRating given) {
        return answer(
                me,
                () -> meetings.rate(
                        me.id(),
                        MeetingId.of(id),
                        RequiredField.of("stars", given.stars()),
                        Objects.requireNonNullElse(given.text(), ""),
                        EntityTags.expected(ifMatch)));
    }

    private ResponseEntity<MeetingJson> answer(SignedIn me, Supplier<MeetingFacts> command) {
        return answer(overviews.after(me.id(), command));
    }

    private ResponseEntity<MeetingJson> answer(MeetingOverview overview) {
        MeetingJson meeting = writer.write(overview);
        return EntityTags.ok(meeting, meeting.version());
    }
}
