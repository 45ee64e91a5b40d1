package app.parley.api.meeting;

import app.parley.availability.PickRule;
import app.parley.calendar.Rank;
import app.parley.calendar.Service;
import app.parley.expert.Location;
import app.parley.meeting.CreditPaymentStatus;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Side;
import app.parley.settlement.Answer;
import app.parley.settlement.Outcome;
import app.parley.settlement.SettlementRule;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as one side sees it.
 *
 * @param calendar slug of the booking calendar; null for free-form meetings
 * @param answers to the calendar's questions
 * @param services picked from a menu
 * @param bookedTogether other meetings of the same booking
 * @param pick why this expert, where there were several
 * @param myLink the caller's own link, never anybody else's
 * @param actions what the caller may do now, by the names of the calls
 */
public record MeetingJson(
        UUID id,
        long version,
        MeetingStatus status,
        CreditPaymentStatus creditPaymentStatus,
        String topic,
        Instant startsAt,
        Instant endsAt,
        Place location,
        long price,
        @Nullable String calendar,
        List<Answered> answers,
        List<BookedService> services,
        List<UUID> bookedTogether,
        @Nullable Pick pick,
        Person user,
        ExpertPerson expert,
        Approvals approvals,
        @Nullable OpenProposal openProposal,
        boolean overlapsAnother,
        @Nullable MyLink myLink,
        List<String> actions,
        Progress progress,
        @Nullable Rating rating,
        @Nullable Settled settlement,
        @Nullable Disputed dispute) {

    public record Place(Location.Kind kind, String detail) {}

    public record Person(UUID id, String displayName) {}

    /** @param handle null while the expert has no profile */
    public record ExpertPerson(UUID id, @Nullable String handle, String displayName) {}

    public record Answered(String question, String answer) {}

    public record BookedService(UUID offeringId, String title, int minutes, long price, Service.Charge charge) {}

    /**
     * @param explanation in plain words, in the caller's language
     * @param among who was free, the best first, with the figures that decided; for the expert's side only
     */
    public record Pick(PickRule rule, String explanation, List<Candidate> among) {}

    public record Candidate(
            UUID expert,
            Rank priority,
            Rank weight,
            long bookings,
            @Nullable Instant lastBookedAt) {}

    public record Approvals(boolean user, boolean expert) {}

    public record OpenProposal(Instant startsAt, Side by) {}

    public record MyLink(URI url, Instant opensAt, Instant closesAt) {}

    /** @param expert null for an answer that was not given or that the caller may not see yet; so for the user */
    public record Progress(@Nullable Answer user, @Nullable Answer expert) {}

    public record Rating(int stars, String text) {}

    /** @param explanation rule and amounts in plain words, in the caller's language */
    public record Settled(
            SettlementRule rule,
            Outcome outcome,
            String explanation,
            Map<String, Object> facts,
            long userReturned,
            long expertPaid,
            long platformFee,
            long platformPaid,
            Instant at) {}

    /** @param cause the rule that could not settle the meeting; null decision while it is open */
    public record Disputed(
            Instant openedAt,
            SettlementRule cause,
            String explanation,
            @Nullable Decided decision) {}

    public record Decided(Outcome outcome, @Nullable Integer expertPercent, String reason, Instant at) {}
}
