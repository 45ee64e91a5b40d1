package app.parley.meeting;

import static app.parley.meeting.TimelineEventType.APPROVED_BY_EXPERT;
import static app.parley.meeting.TimelineEventType.CREDITS_BLOCKED;
import static app.parley.meeting.TimelineEventType.NEW_TIME_ACCEPTED_BY_EXPERT;
import static app.parley.meeting.TimelineEventType.NEW_TIME_ACCEPTED_BY_USER;
import static app.parley.meeting.TimelineEventType.NEW_TIME_PROPOSED_BY_EXPERT;
import static app.parley.meeting.TimelineEventType.NEW_TIME_PROPOSED_BY_USER;
import static app.parley.meeting.TimelineEventType.PROPOSED_BY_EXPERT;
import static app.parley.meeting.TimelineEventType.REQUESTED_BY_USER;
import static app.parley.meeting.TimelineEventType.VIDEO_MEETING_CREATED;
import static app.parley.meeting.TimelineEventType.VIDEO_MEETING_MOVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.parley.ParleyTest;
import app.parley.availability.DoubleBooking;
import app.parley.availability.SlotTaken;
import app.parley.calendar.Approval;
import app.parley.platform.Invariants;
import app.parley.shared.InvalidInput;
import app.parley.shared.PersonId;
import app.parley.shared.RuleViolation;
import app.parley.shared.TimeRange;
import app.parley.support.Digest;
import app.parley.support.InvariantsAssert;
import app.parley.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moving a meeting: one open proposal, the old time stands until the new one is agreed. */
@ParleyTest
class NewTimeTests {

    private static final Duration LENGTH = Duration.ofMinutes(30);

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Meetings meetings;

    @Autowired
    Invariants invariants;

    MeetingFixture fixture;
    PersonId user;
    MeetingFixture.Seller expert;
    MeetingFacts booked;
    Instant old;
    Instant next;

    @BeforeEach
    void bookedSlot() {
        fixture = new MeetingFixture(context);
        fixture.clock.set(TestClock.START);
        user = fixture.user(1_000);
        expert = fixture.seller(Approval.AUTOMATIC, 100);
        booked = fixture.booked(user, expert);
        old = booked.time().start();
        next = booked.time().end();
    }

    @AfterEach
    void everythingAddsUp() {
        InvariantsAssert.assertHold(invariants);
    }

    @Test
    void keepsBothTimesUntilTheNewOneIsAgreed() {
        MeetingFacts proposed = meetings.proposeNewTime(user, booked.id(), next, null);

        assertThat(proposed.time()).isEqualTo(booked.time());
        assertThat(proposed.newTime()).isEqualTo(new NewTime(next, Side.USER));
        PersonId other = fixture.user(1_000);
        refuses(SlotTaken.class, () -> book(other, old));
        refuses(SlotTaken.class, () -> book(other, next));

        MeetingFacts moved = meetings.acceptNewTime(expert.id(), booked.id(), null);

        assertThat(moved.time()).isEqualTo(TimeRange.of(next, LENGTH));
        assertThat(moved.newTime()).isNull();
        assertThat(moved.settlementDueAt()).isEqualTo(next.plus(LENGTH).plus(Duration.ofHours(168)));
        assertThat(fixture.timeline(moved))
                .endsWith(NEW_TIME_PROPOSED_BY_USER, NEW_TIME_ACCEPTED_BY_EXPERT, VIDEO_MEETING_MOVED);
        refuses(SlotTaken.class, () -> book(other, next));
        assertThat(book(other, old).status()).isEqualTo(MeetingStatus.AGREED);
    }

    @Test
    void freesTheProposedTimeWhenItIsDeclinedOrWithdrawn() {
        PersonId other = fixture.user(1_000);
        meetings.proposeNewTime(user, booked.id(), next, null);
        meetings.declineNewTime(expert.id(), booked.id(), null);
        MeetingFacts one = book(other, next);
        meetings.cancel(other, one.id(), "Ill", null, null);

        meetings.proposeNewTime(user, booked.id(), next, null);
        meetings.withdrawNewTime(user, booked.id(), null);
        assertThat(book(other, next).status()).isEqualTo(MeetingStatus.AGREED);
        assertThat(fixture.now(booked).time()).isEqualTo(booked.time());
    }

    @Test
    void letsACounterProposalTakeThePlaceOfTheProposal() {
        Instant counter = next.plus(LENGTH);
        meetings.proposeNewTime(user, booked.id(), next, null);
        MeetingFacts countered = meetings.proposeNewTime(expert.id(), booked.id(), counter, null);

        assertThat(countered.newTime()).isEqualTo(new NewTime(counter, Side.EXPERT));
        assertThat(book(fixture.user(1_000), next).status()).isEqualTo(MeetingStatus.AGREED);
        refuses(NotYourTurn.class, () -> meetings.acceptNewTime(expert.id(), booked.id(), null));
        assertThat(meetings.acceptNewTime(user, booked.id(), null).time()).isEqualTo(TimeRange.of(counter, LENGTH));
        assertThat(fixture.timeline(booked))
                .endsWith(
                        NEW_TIME_PROPOSED_BY_USER,
                        NEW_TIME_PROPOSED_BY_EXPERT,
                        NEW_TIME_ACCEPTED_BY_USER,
                        VIDEO_MEETING_MOVED);
    }

    @Test
    void keepsTheStandingProposalWhenTheCounterProposalIsRefused() {
        book(fixture.user(1_000), next.plus(LENGTH));
        meetings.proposeNewTime(user, booked.id(), next, null);

        refuses(SlotTaken.class, () -> meetings.proposeNewTime(expert.id(), booked.id(), next.plus(LENGTH), null));
        assertThat(fixture.now(booked).newTime()).isEqualTo(new NewTime(next, Side.USER));
    }

    @Test
    void offersAUserListedSlotsOnlyAndAnExpertAnyFreeTime() {
        Instant between = next.plus(Duration.ofMinutes(10));

        refuses(SlotTaken.class, () -> meetings.proposeNewTime(user, booked.id(), between, null));
        assertThat(meetings.proposeNewTime(expert.id(), booked.id(), between, null)
                        .newTime())
                .isEqualTo(new NewTime(between, Side.EXPERT));
    }

    @Test
    void mayOverlapTheMeetingsOwnOldTime() {
        Instant half = old.plus(Duration.ofMinutes(15));

        meetings.proposeNewTime(expert.id(), booked.id(), half, null);

        assertThat(meetings.acceptNewTime(user, booked.id(), null).time()).isEqualTo(TimeRange.of(half, LENGTH));
    }

    @Test
    void neverPutsAUserIntoTwoBookingsAtOnce() {
        MeetingFixture.Seller another = fixture.seller(Approval.AUTOMATIC, 100);
        meetings.book(user, Booking.of(another.slug(), next, "Elsewhere"));

        refuses(DoubleBooking.class, () -> meetings.proposeNewTime(user, booked.id(), next, null));
    }

    @Test
    void mustBeAnotherTimeInTheFuture() {
        refuses(InvalidInput.class, () -> meetings.proposeNewTime(user, booked.id(), old, null));
        refuses(InvalidInput.class, () -> meetings.proposeNewTime(user, booked.id(), TestClock.START, null));
        refuses(InvalidInput.class, () -> meetings.proposeNewTime(user, booked.id(), Instant.MAX, null));
    }

    @Test
    void isTooLateForANewTimeThatHasCome() {
        MeetingFacts agreed = fixture.agreedRequest(user, expert);
        Instant sooner = agreed.time().start().minus(Duration.ofHours(1));
        meetings.proposeNewTime(user, agreed.id(), sooner, null);
        fixture.clock.set(sooner);

        refuses(NoOpenProposal.class, () -> meetings.acceptNewTime(expert.id(), agreed.id(), null));
        refuses(NoOpenProposal.class, () -> meetings.withdrawNewTime(user, agreed.id(), null));
    }

    @Test
    void countsAsApprovalOfARequest() {
        MeetingFacts requested = fixture.requested(user, expert);
        Instant other = requested.time().end();
        meetings.proposeNewTime(expert.id(), requested.id(), other, null);

        MeetingFacts agreed = meetings.acceptNewTime(user, requested.id(), null);

        assertThat(agreed.status()).isEqualTo(MeetingStatus.AGREED);
        assertThat(agreed.approvedByUser() && agreed.approvedByExpert()).isTrue();
        assertThat(fixture.timeline(agreed))
                .containsExactly(
                        REQUESTED_BY_USER,
                        CREDITS_BLOCKED,
                        NEW_TIME_PROPOSED_BY_EXPERT,
                        NEW_TIME_ACCEPTED_BY_USER,
                        VIDEO_MEETING_CREATED);
        PersonId late = fixture.user(1_000);
        refuses(SlotTaken.class, () -> book(late, other));
    }

    @Test
    void blocksThePriceOfAProposalThatIsAcceptedAtAnotherTime() {
        MeetingFacts proposed = fixture.proposed(user, expert, 60);
        meetings.proposeNewTime(user, proposed.id(), proposed.time().end(), null);

        MeetingFacts agreed = meetings.acceptNewTime(expert.id(), proposed.id(), null);

        assertThat(agreed.creditPaymentStatus()).isEqualTo(CreditPaymentStatus.BLOCKED);
        assertThat(fixture.balance(user).blocked().amount()).isEqualTo(160);
        assertThat(fixture.timeline(agreed))
                .containsExactly(
                        PROPOSED_BY_EXPERT,
                        NEW_TIME_PROPOSED_BY_USER,
                        NEW_TIME_ACCEPTED_BY_EXPERT,
                        CREDITS_BLOCKED,
                        VIDEO_MEETING_CREATED);
    }

    @Test
    void staysOpenWhenTheStandingTimeIsApproved() {
        MeetingFacts requested = fixture.requested(user, expert);
        Instant other = requested.time().end();
        meetings.proposeNewTime(user, requested.id(), other, null);

        MeetingFacts agreed = meetings.approve(expert.id(), requested.id(), null);

        assertThat(agreed.newTime()).isEqualTo(new NewTime(other, Side.USER));
        assertThat(meetings.acceptNewTime(expert.id(), requested.id(), null)
                        .time()
                        .start())
                .isEqualTo(other);
        assertThat(fixture.timeline(requested)).contains(APPROVED_BY_EXPERT, NEW_TIME_ACCEPTED_BY_EXPERT);
    }

    @Test
    void freesBothTimesWhenTheMeetingIsCancelled() {
        meetings.proposeNewTime(user, booked.id(), next, null);
        meetings.cancel(expert.id(), booked.id(), "Ill", null, null);

        PersonId other = fixture.user(1_000);
        assertThat(book(other, old).status()).isEqualTo(MeetingStatus.AGREED);
        assertThat(book(other, next).status()).isEqualTo(MeetingStatus.AGREED);
    }

    @Test
    void freeFormMeetingsMayOverlapButBlockSlots() {
        MeetingFacts requested = meetings.request(user, expert.handle(), expert.offering(), old, "At the same time");
        MeetingFacts agreed = meetings.approve(expert.id(), requested.id(), null);
        assertThat(agreed.time()).isEqualTo(booked.time());

        MeetingFacts moved = meetings.proposeNewTime(user, requested.id(), next, null);
        assertThat(moved.newTime()).isNotNull();
        PersonId late = fixture.user(1_000);
        refuses(SlotTaken.class, () -> book(late, next));
    }

    private MeetingFacts book(PersonId booker, Instant start) {
        return meetings.book(booker, Booking.of(expert.slug(), start, "A booking"));
    }

    private void refuses(Class<? extends RuleViolation> refusal, ThrowingCallable command) {
        String digest = Digest.of(jdbc);
        assertThatExceptionOfType(refusal).isThrownBy(command);
        assertThat(Digest.of(jdbc)).isEqualTo(digest);
    }
}
