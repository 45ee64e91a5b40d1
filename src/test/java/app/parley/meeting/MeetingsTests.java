package app.parley.meeting;

import static app.parley.meeting.TimelineEventType.APPROVED_BY_EXPERT;
import static app.parley.meeting.TimelineEventType.APPROVED_BY_USER;
import static app.parley.meeting.TimelineEventType.CANCELLATION_FEE_PAID_TO_EXPERT;
import static app.parley.meeting.TimelineEventType.CANCELLED_BY_EXPERT;
import static app.parley.meeting.TimelineEventType.CANCELLED_BY_USER;
import static app.parley.meeting.TimelineEventType.CREDITS_BLOCKED;
import static app.parley.meeting.TimelineEventType.DETAILS_CHANGED_BY_EXPERT;
import static app.parley.meeting.TimelineEventType.EXPIRED;
import static app.parley.meeting.TimelineEventType.NEW_TIME_LAPSED;
import static app.parley.meeting.TimelineEventType.NEW_TIME_PROPOSED_BY_EXPERT;
import static app.parley.meeting.TimelineEventType.NEW_TIME_PROPOSED_BY_USER;
import static app.parley.meeting.TimelineEventType.PAYMENT_RETURNED_TO_USER;
import static app.parley.meeting.TimelineEventType.PROPOSED_BY_EXPERT;
import static app.parley.meeting.TimelineEventType.RATED_BY_USER;
import static app.parley.meeting.TimelineEventType.REJECTED_BY_EXPERT;
import static app.parley.meeting.TimelineEventType.REQUESTED_BY_USER;
import static app.parley.meeting.TimelineEventType.VIDEO_MEETING_CREATED;
import static app.parley.meeting.TimelineEventType.VIDEO_MEETING_DELETED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.parley.ParleyTest;
import app.parley.availability.DoubleBooking;
import app.parley.availability.SlotTaken;
import app.parley.calendar.Approval;
import app.parley.credit.Balance;
import app.parley.credit.InsufficientCredits;
import app.parley.expert.Experts;
import app.parley.expert.Location;
import app.parley.expert.OfferingForm;
import app.parley.expert.Offerings;
import app.parley.expert.Rating;
import app.parley.platform.Ids;
import app.parley.platform.Invariants;
import app.parley.shared.Credits;
import app.parley.shared.InvalidInput;
import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.shared.RuleViolation;
import app.parley.shared.StaleVersion;
import app.parley.support.Digest;
import app.parley.support.InvariantsAssert;
import app.parley.support.TestClock;
import app.parley.video.VideoRooms;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyTest
class MeetingsTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Meetings meetings;

    @Autowired
    Offerings offerings;

    @Autowired
    Experts experts;

    @Autowired
    VideoRooms rooms;

    @Autowired
    NewTimeLapse lapse;

    @Autowired
    Invariants invariants;

    MeetingFixture fixture;
    PersonId user;
    MeetingFixture.Seller expert;

    @BeforeEach
    void userWithThousandAndExpertOfHundred() {
        fixture = new MeetingFixture(context);
        fixture.clock.set(TestClock.START);
        user = fixture.user(1_000);
        expert = fixture.seller(Approval.MANUAL, 100);
    }

    @AfterEach
    void everythingAddsUp() {
        InvariantsAssert.assertHold(invariants);
    }

    @Test
    void agreesAtOnceWhenTheCalendarSaysSo() {
        MeetingFixture.Seller automatic = fixture.seller(Approval.AUTOMATIC, 100);

        MeetingFacts booked = fixture.booked(user, automatic);

        assertThat(booked.status()).isEqualTo(MeetingStatus.AGREED);
        assertThat(booked.settlementDueAt()).isEqualTo(booked.time().end().plus(Duration.ofHours(168)));
        assertThat(booked.time().length()).isEqualTo(Duration.ofMinutes(30));
        assertThat(fixture.balance(user)).isEqualTo(balance(900, 100));
        assertThat(fixture.timeline(booked))
                .containsExactly(REQUESTED_BY_USER, CREDITS_BLOCKED, APPROVED_BY_EXPERT, VIDEO_MEETING_CREATED);
        assertThat(rooms.room(booked.id())).isPresent();
        assertThat(fixture.gate.linkOf(user, booked)).isPresent();
    }

    @Test
    void booksASlotThatStartsThisInstantAsItIsListed() {
        MeetingFixture.Seller automatic = fixture.seller(Approval.AUTOMATIC, 100);

        assertThat(book(user, automatic, TestClock.START).status()).isEqualTo(MeetingStatus.AGREED);
    }

    @Test
    void holdsTheSlotWhileARequestForItAwaitsApproval() {
        MeetingFacts booked = fixture.booked(user, expert);
        PersonId other = fixture.user(1_000);

        refuses(SlotTaken.class, () -> book(other, expert, booked.time().start()));
        meetings.reject(expert.id(), booked.id(), RejectionReason.NO_CAPACITY, "", null);
        assertThat(book(other, expert, booked.time().start()).status()).isEqualTo(MeetingStatus.AWAITING_APPROVAL);
    }

    @Test
    void neverBooksTheSameUserTwiceAtOnce() {
        MeetingFacts booked = fixture.booked(user, expert);
        MeetingFixture.Seller another = fixture.seller(Approval.AUTOMATIC, 100);

        refuses(DoubleBooking.class, () -> book(user, another, booked.time().start()));
    }

    @Test
    void keepsNothingOfABookingThatCannotBePaid() {
        PersonId poor = fixture.user(99);

        refuses(InsufficientCredits.class, () -> fixture.booked(poor, expert));
        refuses(InsufficientCredits.class, () -> fixture.requested(poor, expert));
    }

    @Test
    void booksNeitherThePastNorOnesOwnNorWhatIsNotSold() {
        MeetingFixture.Seller other = fixture.seller(Approval.MANUAL, 5);
        Instant soon = fixture.freshStart();
        fixture.give(expert.id(), 1_000);

        Instant past = TestClock.START.minus(Duration.ofMinutes(30));
        refuses(NotBookable.class, () -> book(user, expert, past));
        refuses(NotBookable.class, () -> book(expert.id(), expert, soon));
        refuses(
                NotBookable.class,
                () -> meetings.request(expert.id(), expert.handle(), expert.offering(), soon, "Mine"));
        refuses(NotBookable.class, () -> meetings.request(user, expert.handle(), other.offering(), soon, "Other"));
        refuses(
                NotBookable.class,
                () -> meetings.request(user, expert.handle(), OfferingId.of(Ids.next()), soon, "None"));
        refuses(NotFound.class, () -> meetings.request(user, "nobody-here", expert.offering(), soon, "Nobody"));
        refuses(NotFound.class, () -> meetings.book(user, Booking.of("no-such-calendar", soon, "Nothing")));
    }

    @ParameterizedTest
    @CsvSource({"-PT1S, in-the-past", "PT0S, in-the-past", "P200000D, out-of-range"})
    void refusesTimesThatCannotBe(Duration fromNow, String code) {
        Instant start = TestClock.START.plus(fromNow);

        refusesField(
                "startsAt", code, () -> meetings.request(user, expert.handle(), expert.offering(), start, "A request"));
        fixture.haveMet(user, expert);
        refusesField("startsAt", code, () -> meetings.propose(expert.id(), proposal(start, 30, 10)));
    }

    @ParameterizedTest
    @CsvSource({"4, 10, minutes", "721, 10, minutes", "30, 1000001, price"})
    void refusesProposalsOutOfBounds(int minutes, long price, String field) {
        fixture.haveMet(user, expert);

        refusesField(
                field,
                "out-of-range",
                () -> meetings.propose(expert.id(), proposal(fixture.freshStart(), minutes, price)));
    }

    @Test
    void proposesOnlyToUsersOneHasMet() {
        Instant start = fixture.freshStart();
        fixture.requested(user, expert);

        refuses(NeverMet.class, () -> meetings.propose(expert.id(), proposal(start, 30, 10)));
        refuses(
                NotFound.class,
                () -> meetings.propose(
                        expert.id(),
                        new Proposal(
                                PersonId.of(Ids.next()), expert.offering(), start, 30, Credits.of(10), "Stranger")));
        fixture.haveMet(user, expert);
        MeetingFacts proposed = meetings.propose(expert.id(), proposal(start, 45, 7));
        assertThat(proposed.creditPaymentStatus()).isEqualTo(CreditPaymentStatus.NONE);
        assertThat(proposed.time().length()).isEqualTo(Duration.ofMinutes(45));
    }

    @Test
    void blocksThePriceOfAProposalWhenTheUserApproves() {
        MeetingFacts proposed = fixture.proposed(user, expert, 950);
        assertThat(fixture.balance(user)).isEqualTo(balance(1_000, 0));

        MeetingFacts agreed = meetings.approve(user, proposed.id(), null);

        assertThat(fixture.balance(user)).isEqualTo(balance(50, 950));
        assertThat(fixture.timeline(agreed))
                .containsExactly(PROPOSED_BY_EXPERT, APPROVED_BY_USER, CREDITS_BLOCKED, VIDEO_MEETING_CREATED);
    }

    @Test
    void leavesAProposalAsItWasWhenTheUserCannotPay() {
        MeetingFacts proposed = fixture.proposed(user, expert, 1_001);
        MeetingFacts moved = meetings.proposeNewTime(
                expert.id(), proposed.id(), proposed.time().end().plusSeconds(60), null);

        refuses(InsufficientCredits.class, () -> meetings.approve(user, proposed.id(), null));
        refuses(InsufficientCredits.class, () -> meetings.acceptNewTime(user, proposed.id(), null));
        assertThat(fixture.now(proposed)).isEqualTo(moved);
    }

    @Test
    void rejectsWithReasonAndReturnsTheCredits() {
        MeetingFacts requested = fixture.requested(user, expert);

        MeetingFacts rejected =
                meetings.reject(expert.id(), requested.id(), RejectionReason.NOT_MY_FIELD, " Sorry. ", null);

        assertThat(fixture.balance(user)).isEqualTo(balance(1_000, 0));
        assertThat(fixture.timeline(rejected))
                .containsExactly(REQUESTED_BY_USER, CREDITS_BLOCKED, REJECTED_BY_EXPERT, PAYMENT_RETURNED_TO_USER);
        assertThat(data(rejected, REJECTED_BY_EXPERT)).isEqualTo(Map.of("reason", "NOT_MY_FIELD", "note", "Sorry."));
        assertThat(data(rejected, PAYMENT_RETURNED_TO_USER)).isEqualTo(Map.of("amount", 100));
    }

    @Test
    void takesHalfWhenAUserCancelsLate() {
        MeetingFacts agreed = fixture.agreedRequest(user, expert);
        fixture.clock.set(freeUntil(agreed).plusNanos(1_000));
        assertThat(meetings.cancellationTerms(user, agreed.id()))
                .isEqualTo(new CancellationTerms(Credits.of(50), Credits.of(50), freeUntil(agreed)));

        MeetingFacts cancelled = meetings.cancel(user, agreed.id(), "Ill", Credits.of(50), null);

        assertThat(cancelled.creditPaymentStatus()).isEqualTo(CreditPaymentStatus.REIMBURSED_CANCELLATION);
        assertThat(cancelled.settlementDueAt()).isNull();
        assertThat(fixture.balance(user)).isEqualTo(balance(950, 0));
        assertThat(fixture.balance(expert.id())).isEqualTo(balance(40, 0));
        assertThat(fixture.timeline(cancelled))
                .endsWith(
                        CANCELLED_BY_USER,
                        VIDEO_MEETING_DELETED,
                        CANCELLATION_FEE_PAID_TO_EXPERT,
                        PAYMENT_RETURNED_TO_USER);
        assertThat(data(cancelled, CANCELLATION_FEE_PAID_TO_EXPERT))
                .isEqualTo(Map.of("amount", 40, "deducted", 50, "platformFee", 10));
        assertThat(rooms.room(agreed.id()).orElseThrow().deleted()).isTrue();
    }

    @Test
    void takesNothingAtExactlyTheLimit() {
        MeetingFacts agreed = fixture.agreedRequest(user, expert);
        fixture.clock.set(freeUntil(agreed));

        MeetingFacts cancelled = meetings.cancel(user, agreed.id(), "Ill", null, null);

        assertThat(cancelled.creditPaymentStatus()).isEqualTo(CreditPaymentStatus.RETURNED);
        assertThat(fixture.balance(user)).isEqualTo(balance(1_000, 0));
    }

    @Test
    void cancelsForTheFeeThatWasAcceptedOnly() {
        MeetingFacts agreed = fixture.agreedRequest(user, expert);

        refuses(FeeNotAccepted.class, () -> meetings.cancel(user, agreed.id(), "Ill", Credits.of(50), null));
        fixture.clock.set(agreed.time().start().minusSeconds(1));
        refuses(FeeNotAccepted.class, () -> meetings.cancel(user, agreed.id(), "Ill", null, null));
        refuses(FeeNotAccepted.class, () -> meetings.cancel(user, agreed.id(), "Ill", Credits.of(49), null));
        refuses(FeeNotAccepted.class, () -> meetings.cancel(expert.id(), agreed.id(), "Ill", Credits.of(50), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200b"})
    void cancelsAnAgreedMeetingOnlyWithAReason(String reason) {
        MeetingFacts agreed = fixture.agreedRequest(user, expert);

        refusesField("reason", "required", () -> meetings.cancel(user, agreed.id(), reason, null, null));
        refusesField("reason", "required", () -> meetings.cancel(expert.id(), agreed.id(), null, null, null));
    }

    @Test
    void letsAnExpertCancelFreeUntilTheStart() {
        MeetingFacts agreed = fixture.agreedRequest(user, expert);
        fixture.clock.set(agreed.time().start().minusNanos(1_000));
        assertThat(meetings.cancellationTerms(expert.id(), agreed.id()))
                .isEqualTo(new CancellationTerms(Credits.ZERO, Credits.of(100), null));

        MeetingFacts cancelled = meetings.cancel(expert.id(), agreed.id(), "Ill", null, null);

        assertThat(fixture.balance(user)).isEqualTo(balance(1_000, 0));
        assertThat(fixture.timeline(cancelled))
                .endsWith(CANCELLED_BY_EXPERT, VIDEO_MEETING_DELETED, PAYMENT_RETURNED_TO_USER);
    }

    @Test
    void goesTheSameWaysForAPriceOfNothing() {
        MeetingFixture.Seller free = fixture.seller(Approval.MANUAL, 0);
        PersonId penniless = fixture.user(0);
        MeetingFacts agreed = fixture.agreedRequest(penniless, free);
        assertThat(agreed.creditPaymentStatus()).isEqualTo(CreditPaymentStatus.BLOCKED);
        fixture.clock.set(agreed.time().start().minusSeconds(1));

        MeetingFacts cancelled = meetings.cancel(penniless, agreed.id(), "Ill", Credits.ZERO, null);

        assertThat(cancelled.creditPaymentStatus()).isEqualTo(CreditPaymentStatus.REIMBURSED_CANCELLATION);
        MeetingFacts other = fixture.requested(penniless, free);
        assertThat(meetings.cancel(penniless, other.id(), null, null, null).creditPaymentStatus())
                .isEqualTo(CreditPaymentStatus.RETURNED);
    }

    @Test
    void keepsTheTermsItWasAgreedUnder() {
        Meeting meeting = new Meeting(fixture.requested(user, expert), TestClock.START);
        Terms dearer = new TermsSettings(
                        30,
                        100,
                        10,
                        Duration.ofHours(24),
                        Duration.ofHours(100),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(6),
                        Terms.SilentUser.DISPUTE)
                .terms();

        meeting.approve(Side.EXPERT, dearer);
        MeetingFacts agreed = meeting.facts();
        Meeting later = new Meeting(agreed, TestClock.START);
        later.proposeNewTime(Side.USER, agreed.time().end());
        later.acceptNewTime(Side.EXPERT, fixture.agreedRequest(user, expert).terms(), agreed.expert());

        assertThat(later.facts().terms()).isEqualTo(dearer);
        assertThat(later.facts().settlementDueAt())
                .isEqualTo(later.facts().time().end().plus(Duration.ofHours(100)));
    }

    @Test
    void expiresUnansweredAtItsStartAndReturnsTheCredits() {
        MeetingFacts requested = fixture.booked(user, expert);
        meetings.proposeNewTime(user, requested.id(), requested.time().start().plusSeconds(3_600), null);
        fixture.clock.set(requested.time().start().minusNanos(1_000));
        fixture.expire();
        assertThat(fixture.now(requested).status()).isEqualTo(MeetingStatus.AWAITING_APPROVAL);

        fixture.clock.set(requested.time().start());
        fixture.expire();

        MeetingFacts expired = fixture.now(requested);
        assertThat(expired.status()).isEqualTo(MeetingStatus.EXPIRED);
        assertThat(expired.newTime()).isNull();
        assertThat(fixture.balance(user)).isEqualTo(balance(1_000, 0));
        assertThat(fixture.timeline(expired))
                .endsWith(NEW_TIME_PROPOSED_BY_USER, NEW_TIME_LAPSED, EXPIRED, PAYMENT_RETURNED_TO_USER);
        assertThat(heldTimes(expired)).isZero();
    }

    @Test
    void expiresAProposalWithoutMovingCredits() {
        MeetingFacts proposed = fixture.proposed(user, expert, 10);
        fixture.clock.set(proposed.time().start());
        fixture.expire();

        assertThat(fixture.now(proposed).creditPaymentStatus()).isEqualTo(CreditPaymentStatus.NONE);
        assertThat(fixture.timeline(proposed)).containsExactly(PROPOSED_BY_EXPERT, EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(longs = {-60, 60})
    void letsANewTimeLapseAtTheEarlierStartAndTheOldTimeStands(long minutes) {
        MeetingFacts agreed = fixture.agreedRequest(user, expert);
        Instant other = agreed.time().start().plus(Duration.ofMinutes(minutes));
        meetings.proposeNewTime(expert.id(), agreed.id(), other, null);
        Instant earlier = minutes < 0 ? other : agreed.time().start();
        fixture.clock.set(earlier.minusNanos(1_000));
        lapse.runBatch(fixture.clock.instant());
        assertThat(fixture.now(agreed).newTime()).isNotNull();

        fixture.clock.set(earlier);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> meetings.acceptNewTime(user, agreed.id(), null));
        lapse.runBatch(fixture.clock.instant());

        MeetingFacts stands = fixture.now(agreed);
        assertThat(stands.newTime()).isNull();
        assertThat(stands.time()).isEqualTo(agreed.time());
        assertThat(fixture.timeline(agreed)).endsWith(NEW_TIME_PROPOSED_BY_EXPERT, NEW_TIME_LAPSED);
        assertThat(heldTimes(agreed)).isEqualTo(2);
    }

    @Test
    void changesTopicAndPlaceAndTellsIt() {
        MeetingFacts agreed = fixture.agreedRequest(user, expert);
        Location phone = new Location(Location.Kind.PHONE, "+421 2 123");

        MeetingFacts changed = meetings.changeDetails(expert.id(), agreed.id(), "Taxes", phone, agreed.version());

        assertThat(changed.topic()).isEqualTo("Taxes");
        assertThat(changed.location()).isEqualTo(phone);
        assertThat(data(changed, DETAILS_CHANGED_BY_EXPERT))
                .isEqualTo(Map.of("topic", "Taxes", "location", Map.of("kind", "PHONE", "detail", "+421 2 123")));
        assertThat(fixture.timeline(changed)).endsWith(DETAILS_CHANGED_BY_EXPERT, VIDEO_MEETING_DELETED);
        assertThat(fixture.gate.linkOf(user, changed)).isEmpty();
        MeetingFacts back = meetings.changeDetails(expert.id(), agreed.id(), null, Location.ROOM, null);
        assertThat(fixture.timeline(back)).endsWith(DETAILS_CHANGED_BY_EXPERT, VIDEO_MEETING_CREATED);
    }

    @Test
    void saysNothingWhenNothingChanges() {
        MeetingFacts agreed = fixture.agreedRequest(user, expert);
        String digest = Digest.of(jdbc);

        MeetingFacts same = meetings.changeDetails(expert.id(), agreed.id(), agreed.topic(), Location.ROOM, null);

        assertThat(same).isEqualTo(agreed);
        assertThat(Digest.of(jdbc)).isEqualTo(digest);
    }

    @Test
    void replacesARatingAndCountsItOnce() {
        MeetingFacts paid = fixture.paid(user, expert);

        meetings.rate(user, paid.id(), 2, "So so", null);
        MeetingFacts rated = meetings.rate(user, paid.id(), 5, "On second thoughts: fine", null);

        assertThat(rated.stars()).isEqualTo(5);
        assertThat(experts.of(expert.id()).orElseThrow().rating()).isEqualTo(new Rating(5, 1));
        assertThat(fixture.timeline(rated)).endsWith(RATED_BY_USER, RATED_BY_USER);
        refusesField("stars", "out-of-range", () -> meetings.rate(user, paid.id(), 0, "", null));
        refusesField("stars", "out-of-range", () -> meetings.rate(user, paid.id(), 6, "", null));
    }

    @Test
    void isNobodyElsesBusiness() {
        MeetingFacts requested = fixture.requested(user, expert);
        PersonId stranger = fixture.person();

        refuses(NotFound.class, () -> meetings.get(stranger, requested.id()));
        refuses(NotFound.class, () -> meetings.approve(stranger, requested.id(), null));
        refuses(NotFound.class, () -> meetings.cancellationTerms(stranger, requested.id()));
        refuses(NotFound.class, () -> meetings.cancel(stranger, requested.id(), "Mine?", null, null));
        refuses(NotFound.class, () -> meetings.get(user, MeetingId.of(Ids.next())));
    }

    @Test
    void refusesAChangeOfAVersionThatIsNoLongerTheCurrentOne() {
        MeetingFacts requested = fixture.requested(user, expert);
        meetings.changeDetails(expert.id(), requested.id(), "Other", null, requested.version());

        refuses(StaleVersion.class, () -> meetings.approve(expert.id(), requested.id(), requested.version()));
    }

    @Test
    void keepsThePriceWhenTheOfferingChanges() {
        MeetingFacts requested = fixture.requested(user, expert);
        offerings.change(expert.id(), expert.offering(), new OfferingForm("Dearer", "", 60, 500, null, null), null);

        MeetingFacts agreed = meetings.approve(expert.id(), requested.id(), null);

        assertThat(agreed.price()).isEqualTo(Credits.of(100));
        assertThat(agreed.time()).isEqualTo(requested.time());
        assertThat(fixture.balance(user)).isEqualTo(balance(900, 100));
    }

    private MeetingFacts book(PersonId booker, MeetingFixture.Seller seller, Instant start) {
        return meetings.book(booker, Booking.of(seller.slug(), start, "A booking"));
    }

    private Proposal proposal(Instant start, int minutes, long price) {
        return new Proposal(user, expert.offering(), start, minutes, Credits.of(price), "A proposal");
    }

    private long heldTimes(MeetingFacts meeting) {
        return jdbc.sql("select count(*) from diary_entry where meeting_id = :id")
                .param("id", meeting.id().value())
                .query(Long.class)
                .single();
    }

    private Map<String, Object> data(MeetingFacts meeting, TimelineEventType type) {
        return meetings.timeline(meeting.id(), null).stream()
                .filter(event -> event.type() == type)
                .findFirst()
                .orElseThrow()
                .data();
    }

    private void refuses(Class<? extends RuleViolation> refusal, ThrowingCallable command) {
        String digest = Digest.of(jdbc);
        assertThatExceptionOfType(refusal).isThrownBy(command);
        assertThat(Digest.of(jdbc)).isEqualTo(digest);
    }

    private void refusesField(String field, String code, ThrowingCallable command) {
        String digest = Digest.of(jdbc);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(command)
                .satisfies(
                        refusal -> assertThat(refusal.fields()).containsExactly(new InvalidInput.Field(field, code)));
        assertThat(Digest.of(jdbc)).isEqualTo(digest);
    }

    private static Instant freeUntil(MeetingFacts meeting) {
        return meeting.time().start().minus(Duration.ofHours(48));
    }

    private static Balance balance(long available, long blocked) {
        return new Balance(Credits.of(available), Credits.of(blocked));
    }
}
