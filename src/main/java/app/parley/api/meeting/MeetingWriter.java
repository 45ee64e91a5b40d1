package app.parley.api.meeting;

import app.parley.availability.Pick;
import app.parley.dispute.Decision;
import app.parley.dispute.Dispute;
import app.parley.expert.Location;
import app.parley.meeting.BookingDetails;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.NewTime;
import app.parley.meeting.PersonalLink;
import app.parley.meeting.Side;
import app.parley.overview.Action;
import app.parley.overview.Explanations;
import app.parley.overview.MeetingOverview;
import app.parley.settlement.Answer;
import app.parley.settlement.GivenAnswer;
import app.parley.settlement.Settlement;
import app.parley.shared.MeetingId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Writes a meeting as JSON has it; texts are in the language of the request, links lead to where the request came. */
@Component
public class MeetingWriter {

    private final Explanations explanations;

    MeetingWriter(Explanations explanations) {
        this.explanations = explanations;
    }

    public MeetingJson write(MeetingOverview overview) {
        MeetingFacts facts = overview.facts();
        Location location = facts.location();
        return new MeetingJson(
                facts.id().value(),
                facts.version(),
                facts.status(),
                facts.creditPaymentStatus(),
                facts.topic(),
                facts.time().start(),
                facts.time().end(),
                new MeetingJson.Place(location.kind(), location.detail()),
                facts.price().amount(),
                overview.calendarSlug(),
                answers(overview.booking()),
                services(overview.booking()),
                overview.booking().together().stream().map(MeetingId::value).toList(),
                pick(overview),
                new MeetingJson.Person(facts.user().value(), overview.userName()),
                new MeetingJson.ExpertPerson(facts.expert().value(), overview.expertHandle(), overview.expertName()),
                new MeetingJson.Approvals(facts.approvedByUser(), facts.approvedByExpert()),
                proposal(facts.newTime()),
                overview.overlapsAnother(),
                link(overview.myLink()),
                overview.actions().stream().map(Action::call).toList(),
                new MeetingJson.Progress(answer(overview.userAnswer()), answer(overview.expertAnswer())),
                rating(facts),
                settled(overview.settlement()),
                disputed(overview.dispute()));
    }

    private static List<MeetingJson.Answered> answers(BookingDetails booking) {
        return booking.answers().stream()
                .map(it -> new MeetingJson.Answered(it.question(), it.answer()))
                .toList();
    }

    private static List<MeetingJson.BookedService> services(BookingDetails booking) {
        return booking.services().stream()
                .map(it -> new MeetingJson.BookedService(
                        it.offering().value(),
                        it.title(),
                        it.minutes(),
                        it.price().amount(),
                        it.charge()))
                .toList();
    }

    private MeetingJson.@Nullable Pick pick(MeetingOverview overview) {
        Pick pick = overview.booking().pick();
        if (pick == null) {
            return null;
        }
        List<MeetingJson.Candidate> among = overview.side() == Side.USER
                ? List.of()
                : pick.among().stream()
                        .map(it -> new MeetingJson.Candidate(
                                it.person().value(), it.priority(), it.weight(), it.bookings(), it.lastBookedAt()))
                        .toList();
        return new MeetingJson.Pick(pick.rule(), explanations.of(pick.rule(), LocaleContextHolder.getLocale()), among);
    }

    private static MeetingJson.@Nullable OpenProposal proposal(@Nullable NewTime newTime) {
        return newTime == null ? null : new MeetingJson.OpenProposal(newTime.startsAt(), newTime.by());
    }

    private static MeetingJson.@Nullable MyLink link(@Nullable PersonalLink link) {
        if (link == null) {
            return null;
        }
        ServletUriComponentsBuilder here = ServletUriComponentsBuilder.fromCurrentContextPath();
        return new MeetingJson.MyLink(here.path(link.path()).build().toUri(), link.opensAt(), link.closesAt());
    }

    private static @Nullable Answer answer(@Nullable GivenAnswer given) {
        return given == null ? null : given.answer();
    }

    private static MeetingJson.@Nullable Rating rating(MeetingFacts facts) {
        return facts.stars() == null
                ? null
                : new MeetingJson.Rating(facts.stars(), Objects.requireNonNullElse(facts.ratingText(), ""));
    }

    private MeetingJson.@Nullable Settled settled(@Nullable Settlement settlement) {
        return settlement == null
                ? null
                : new MeetingJson.Settled(
                        settlement.rule(),
                        settlement.outcome(),
                        explanations.of(settlement, LocaleContextHolder.getLocale()),
                        settlement.facts(),
                        settlement.userReturned().amount(),
                        settlement.expertPaid().amount(),
                        settlement.platformFee().amount(),
                        settlement.platformPaid().amount(),
                        settlement.at());
    }

    private MeetingJson.@Nullable Disputed disputed(@Nullable Dispute dispute) {
        return dispute == null
                ? null
                : new MeetingJson.Disputed(
                        dispute.openedAt(),
                        dispute.cause(),
                        explanations.of(dispute.cause(), LocaleContextHolder.getLocale()),
                        decided(dispute.decision()));
    }

    private static MeetingJson.@Nullable Decided decided(@Nullable Decision decision) {
        return decision == null
                ? null
                : new MeetingJson.Decided(
                        decision.outcome(), decision.expertPercent(), decision.reason(), decision.at());
    }
}
