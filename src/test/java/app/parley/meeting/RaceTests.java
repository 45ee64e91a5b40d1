package app.parley.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.availability.SlotTaken;
import app.parley.calendar.Approval;
import app.parley.credit.Balance;
import app.parley.credit.InsufficientCredits;
import app.parley.platform.Invariants;
import app.parley.shared.Credits;
import app.parley.shared.PersonId;
import app.parley.support.InvariantsAssert;
import app.parley.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Of verbs that exclude each other exactly one wins, and the losers change nothing. */
@ParleyTest
class RaceTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Meetings meetings;

    @Autowired
    Invariants invariants;

    @Autowired
    Expiry expiry;

    MeetingFixture fixture;
    PersonId user;
    MeetingFixture.Seller expert;

    @BeforeEach
    void people() {
        fixture = new MeetingFixture(context);
        fixture.clock.set(TestClock.START);
        user = fixture.user(10_000);
        expert = fixture.seller(Approval.MANUAL, 100);
    }

    @AfterEach
    void everythingAddsUp() {
        InvariantsAssert.assertHold(invariants);
    }

    @RepeatedTest(10)
    void approvalRejectionAndCancellationAtOnce() {
        MeetingFacts requested = fixture.booked(user, expert);
        Runnable approve = () -> meetings.approve(expert.id(), requested.id(), null);
        Runnable reject = () -> meetings.reject(expert.id(), requested.id(), RejectionReason.OTHER, "", null);

        List<RuntimeException> refusals = Races.together(List.of(approve, reject, approve, reject));

        assertThat(refusals).hasSize(3).hasOnlyElementsOfType(WrongState.class);
        MeetingFacts after = fixture.now(requested);
        assertThat(after.version()).isEqualTo(requested.version() + 1);
        boolean agreed = after.status() == MeetingStatus.AGREED;
        assertThat(fixture.balance(user)).isEqualTo(agreed ? balance(9_900, 100) : balance(10_000, 0));
        assertThat(fixture.timeline(after).stream().filter(type -> type.name().endsWith("_BY_EXPERT")))
                .hasSize(1);
    }

    @RepeatedTest(10)
    void bothSidesCancelAtOnce() {
        MeetingFacts agreed = fixture.agreedRequest(user, expert);
        fixture.clock.set(agreed.time().start().minusSeconds(60));

        List<RuntimeException> refusals = Races.together(List.of(
                () -> meetings.cancel(user, agreed.id(), "Ill", Credits.of(50), null),
                () -> meetings.cancel(expert.id(), agreed.id(), "Ill too", null, null),
                () -> meetings.cancel(user, agreed.id(), "Ill", Credits.of(50), null)));

        assertThat(refusals).hasSize(2).hasOnlyElementsOfType(WrongState.class);
        CreditPaymentStatus ending = fixture.now(agreed).creditPaymentStatus();
        assertThat(fixture.balance(user))
                .isEqualTo(ending == CreditPaymentStatus.RETURNED ? balance(10_000, 0) : balance(9_950, 0));
        fixture.clock.set(TestClock.START);
    }

    @RepeatedTest(5)
    void aNewTimeIsAcceptedDeclinedAndWithdrawnAtOnce() {
        MeetingFacts agreed = fixture.agreedRequest(user, expert);
        Instant other = agreed.time().end();
        meetings.proposeNewTime(user, agreed.id(), other, null);

        List<RuntimeException> refusals = Races.together(List.of(
                () -> meetings.acceptNewTime(expert.id(), agreed.id(), null),
                () -> meetings.declineNewTime(expert.id(), agreed.id(), null),
                () -> meetings.withdrawNewTime(user, agreed.id(), null)));

        assertThat(refusals).hasSize(2).hasOnlyElementsOfType(NoOpenProposal.class);
        assertThat(fixture.now(agreed).newTime()).isNull();
    }

    @Test
    void oneSlotAndManyBuyers() {
        MeetingFixture.Seller automatic = fixture.seller(Approval.AUTOMATIC, 100);
        Instant start = fixture.freshStart();
        List<PersonId> buyers =
                Stream.generate(() -> fixture.user(100)).limit(16).toList();

        List<RuntimeException> refusals = Races.together(buyers.stream()
                .<Runnable>map(buyer -> () -> meetings.book(buyer, Booking.of(automatic.slug(), start, "Mine")))
                .toList());

        assertThat(refusals).hasSize(15).hasOnlyElementsOfType(SlotTaken.class);
        assertThat(buyers.stream().filter(buyer -> fixture.balance(buyer).equals(balance(0, 100))))
                .hasSize(1);
    }

    @Test
    void theLastCreditsAreSpentOnce() {
        PersonId poor = fixture.user(150);
        List<Instant> starts = Stream.generate(fixture::freshStart).limit(8).toList();

        List<RuntimeException> refusals = Races.together(starts.stream()
                .<Runnable>map(
                        start -> () -> meetings.request(poor, expert.handle(), expert.offering(), start, "A request"))
                .toList());

        assertThat(refusals).hasSize(7).hasOnlyElementsOfType(InsufficientCredits.class);
        assertThat(fixture.balance(poor)).isEqualTo(balance(50, 100));
    }

    @Test
    void severalInstancesExpireEachMeetingOnce() {
        List<MeetingFacts> due =
                Stream.generate(() -> fixture.requested(user, expert)).limit(30).toList();
        fixture.clock.set(due.getLast().time().start());

        List<RuntimeException> failures = Races.together(
                IntStream.range(0, 4).<Runnable>mapToObj(i -> fixture::expire).toList());

        assertThat(failures).isEmpty();
        assertThat(fixture.balance(user)).isEqualTo(balance(10_000, 0));
        assertThat(due).allSatisfy(meeting -> {
            assertThat(fixture.now(meeting).status()).isEqualTo(MeetingStatus.EXPIRED);
            assertThat(fixture.timeline(meeting).stream().filter(TimelineEventType.EXPIRED::equals))
                    .hasSize(1);
        });
        assertThat(expiry.runBatch(fixture.clock.instant().plus(Duration.ofMinutes(1))))
                .isZero();
    }

    private static Balance balance(long available, long blocked) {
        return new Balance(Credits.of(available), Credits.of(blocked));
    }
}
