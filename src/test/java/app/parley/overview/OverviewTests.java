package app.parley.overview;

import static app.parley.meeting.Side.EXPERT;
import static app.parley.meeting.Side.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.ParleyTest;
import app.parley.account.Accounts;
import app.parley.account.Role;
import app.parley.calendar.Approval;
import app.parley.dispute.Disputes;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture;
import app.parley.meeting.MeetingFixture.Seller;
import app.parley.meeting.MeetingQuery;
import app.parley.meeting.TimelineEventType;
import app.parley.settlement.Answer;
import app.parley.settlement.GivenAnswer;
import app.parley.settlement.Outcome;
import app.parley.settlement.SettlementFixture;
import app.parley.settlement.SettlementFixture.Case;
import app.parley.shared.Credits;
import app.parley.shared.NotAllowed;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import app.parley.support.Statements;
import app.parley.support.TestClock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ParleyTest
class OverviewTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Overviews overviews;

    @Autowired
    Disputes disputes;

    @Autowired
    Accounts accounts;

    SettlementFixture fixture;
    MeetingFixture people;

    @BeforeEach
    void begin() {
        fixture = new SettlementFixture(context);
        people = fixture.people;
        fixture.clock.set(TestClock.START);
    }

    @Test
    void namesPeopleCalendarAndLinkOfTheViewerOnly() {
        PersonId user = people.user(100);
        Seller seller = people.seller(Approval.AUTOMATIC, 100);
        MeetingFacts booked = people.booked(user, seller);

        MeetingOverview forUser = overviews.of(user, booked.id());
        MeetingOverview forExpert = overviews.of(seller.id(), booked.id());

        assertThat(forUser.side()).isEqualTo(USER);
        assertThat(forUser.userName()).isEqualTo(accounts.get(user).displayName());
        assertThat(forUser.expertName()).isEqualTo(accounts.get(seller.id()).displayName());
        assertThat(forUser.expertHandle()).isEqualTo(seller.handle());
        assertThat(forUser.calendarSlug()).isEqualTo(seller.slug());
        assertThat(forUser.myLink()).isNotNull().isNotEqualTo(forExpert.myLink());
        assertThatThrownBy(() -> overviews.of(people.person(), booked.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void saysWhenAnotherAgreedMeetingOverlaps() {
        PersonId user = people.user(200);
        Seller seller = people.seller(Approval.MANUAL, 100);
        MeetingFacts first = people.agreedRequest(user, seller);
        MeetingFacts second = people.meetings.request(
                user, seller.handle(), seller.offering(), first.time().start(), "At the same time");
        assertThat(overviews.of(seller.id(), second.id()).overlapsAnother()).isTrue();
        assertThat(overviews.of(seller.id(), first.id()).overlapsAnother()).isFalse();
    }

    @Test
    void hidesTheOthersAnswerUntilOneHasAnswered() {
        Case meeting = fixture.ended(100);
        fixture.answer(meeting, USER, Answer.FAILED_BECAUSE_OF_OTHER_PARTY);

        assertAnswers(meeting.user(), meeting, Answer.FAILED_BECAUSE_OF_OTHER_PARTY, null);
        assertAnswers(meeting.expert(), meeting, null, null);
        assertThat(types(meeting.expert(), meeting)).doesNotContain(TimelineEventType.PROGRESS_RECORDED_BY_USER);

        fixture.answer(meeting, EXPERT, Answer.WENT_SMOOTHLY);
        for (PersonId side : List.of(meeting.user(), meeting.expert())) {
            assertAnswers(side, meeting, Answer.FAILED_BECAUSE_OF_OTHER_PARTY, Answer.WENT_SMOOTHLY);
            assertThat(types(side, meeting))
                    .contains(
                            TimelineEventType.PROGRESS_RECORDED_BY_USER, TimelineEventType.PROGRESS_RECORDED_BY_EXPERT);
            assertThat(overviews.of(side, meeting.id()).dispute()).isNotNull();
        }
    }

    @Test
    void showsTheAnswerOnceTheEvaluationHasRun() {
        Case settled = fixture.ended(100);
        fixture.answer(settled, EXPERT, Answer.FAILED_BECAUSE_OF_ME);
        assertAnswers(settled.user(), settled, null, Answer.FAILED_BECAUSE_OF_ME);

        Case disputed = fixture.ended(100);
        fixture.answer(disputed, USER, Answer.FAILED_BECAUSE_OF_PLATFORM);
        fixture.clock.set(disputed.limit().minusNanos(1_000));
        fixture.sweep();
        assertAnswers(disputed.expert(), disputed, null, null);
        fixture.clock.set(disputed.limit());
        assertAnswers(disputed.expert(), disputed, null, null);
        fixture.sweep();
        assertAnswers(disputed.expert(), disputed, Answer.FAILED_BECAUSE_OF_PLATFORM, null);
    }

    @Test
    void foretellsTheSameWhateverTheOtherSideHasSecretlySaid() {
        for (Answer secret : List.of(Answer.WENT_SMOOTHLY, Answer.FAILED_BECAUSE_OF_PLATFORM)) {
            Case meeting = fixture.ended(100);
            Escrow before = escrow(meeting.user(), meeting);
            fixture.answer(meeting, EXPERT, secret);
            assertThat(escrow(meeting.user(), meeting)).isEqualTo(before);
            assertThat(escrow(meeting.expert(), meeting)).isNotEqualTo(before);
        }
    }

    @Test
    void tellsWhereThePriceIsFromTheRequestToTheEnd() {
        PersonId user = people.user(100);
        Seller seller = people.seller(Approval.MANUAL, 100);
        MeetingFacts asked = people.meetings.request(
                user,
                seller.handle(),
                seller.offering(),
                fixture.clock.instant().plus(Duration.ofHours(60)),
                "Advice");
        Escrow waiting = overviews.of(user, asked.id()).escrow(fixture.clock.instant());
        assertThat(waiting.division()).isEqualTo(division(0, 100, 0, 0));
        assertThat(waiting.expiresAt()).isEqualTo(asked.time().start());
        assertThat(waiting.next()).isEqualTo(division(100, 0, 0, 0));
        assertThat(waiting.lateFee()).isNull();

        people.meetings.approve(seller.id(), asked.id(), null);
        Escrow agreed = overviews.of(user, asked.id()).escrow(fixture.clock.instant());
        assertThat(agreed.expiresAt()).isNull();
        assertThat(agreed.next()).isEqualTo(division(0, 0, 80, 20));
        assertThat(agreed.lateFee()).isEqualTo(Credits.of(50));
        assertThat(agreed.cancellation()).isEqualTo(people.meetings.cancellationTerms(user, asked.id()));

        fixture.clock.set(asked.time().start().minus(Duration.ofHours(1)));
        people.meetings.cancel(user, asked.id(), "Ill", Credits.of(50), null);
        assertThat(overviews
                        .of(user, asked.id())
                        .escrow(fixture.clock.instant())
                        .division())
                .isEqualTo(division(50, 0, 40, 10));
    }

    @Test
    void anAdministratorSeesAllButInACaseOfTheirOwn() {
        Case meeting = fixture.ended(100);
        fixture.answer(meeting, USER, Answer.FAILED_BECAUSE_OF_OTHER_PARTY);
        PersonId administrator = fixture.administrator();
        MeetingOverview seen = overviews.forAdministrator(administrator, meeting.id());
        assertThat(seen.userAnswer()).isNotNull();
        assertThat(seen.side()).isNull();
        assertThat(seen.actions()).isEmpty();
        assertThat(seen.myLink()).isNull();

        accounts.grant(meeting.expert(), Role.ADMIN);
        assertThat(overviews.forAdministrator(meeting.expert(), meeting.id()).userAnswer())
                .isNull();
        assertThatThrownBy(() -> overviews.forAdministrator(meeting.user(), meeting.id()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void bothSidesReadTheDecision() {
        Case disputed = fixture.disputed(100);
        disputes.decide(fixture.administrator(), disputed.id(), Outcome.REFUND, null, "Nobody came.");
        for (PersonId side : List.of(disputed.user(), disputed.expert())) {
            MeetingOverview seen = overviews.of(side, disputed.id());
            assertThat(seen.dispute()).extracting("decision.reason").isEqualTo("Nobody came.");
            assertThat(seen.settlement()).extracting("outcome").isEqualTo(Outcome.REFUND);
        }
    }

    @Test
    void theTimelineNamesItsActors() {
        PersonId user = people.user(100);
        MeetingFacts requested = people.requested(user, people.seller(Approval.MANUAL, 100));
        assertThat(overviews.timeline(user, requested.id()))
                .filteredOn(entry -> entry.event().type() == TimelineEventType.REQUESTED_BY_USER)
                .extracting(TimelineEntry::actorName)
                .containsExactly(accounts.get(user).displayName());
        assertThat(overviews.timeline(user, requested.id()))
                .filteredOn(entry -> entry.event().actor() == null)
                .allSatisfy(entry -> assertThat(entry.actorName()).isNull());
        assertThatThrownBy(() -> overviews.timeline(people.person(), requested.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void listsPageByPage() {
        PersonId user = people.user(300);
        Seller seller = people.seller(Approval.AUTOMATIC, 100);
        List<MeetingFacts> booked =
                List.of(people.booked(user, seller), people.booked(user, seller), people.booked(user, seller));
        MeetingQuery all = new MeetingQuery(null, null, null, null, false);
        Slice<MeetingOverview> first = overviews.of(user, all, SliceRequest.first(2));
        Slice<MeetingOverview> second = overviews.of(user, all, new SliceRequest(2, first.nextCursor()));
        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1);
        assertThat(second.nextCursor()).isNull();
        assertThat(first.items())
                .extracting(it -> it.facts().id())
                .containsExactly(booked.get(0).id(), booked.get(1).id());
    }

    @Test
    void asksAsManyQuestionsForAPageAsForOneMeeting() {
        PersonId user = people.user(1_000);
        Seller seller = people.seller(Approval.AUTOMATIC, 10);
        people.booked(user, seller);
        MeetingQuery all = new MeetingQuery(null, null, null, null, false);
        long forOne = Statements.during(() -> overviews.of(user, all, SliceRequest.first(20)));
        for (int i = 0; i < 9; i++) {
            people.booked(user, people.seller(Approval.AUTOMATIC, 10));
        }
        long forTen = Statements.during(() -> overviews.of(user, all, SliceRequest.first(20)));
        assertThat(forOne).isBetween(5L, 15L);
        assertThat(forTen).isEqualTo(forOne);
    }

    @Test
    void showsAfterACommandWhatTheRowsSay() {
        PersonId user = people.user(100);
        Seller seller = people.seller(Approval.AUTOMATIC, 100);

        MeetingOverview answer = overviews.after(user, () -> people.booked(user, seller));

        assertThat(answer).isEqualTo(overviews.of(user, answer.facts().id()));
    }

    @Test
    void booksAndAnswersWithFewStatements() {
        PersonId user = people.user(100);
        Seller seller = people.seller(Approval.AUTOMATIC, 100);

        long statements = Statements.during(() -> overviews.after(user, () -> people.booked(user, seller)));

        assertThat(statements).isLessThanOrEqualTo(20);
    }

    private List<TimelineEventType> types(PersonId viewer, Case meeting) {
        return overviews.timeline(viewer, meeting.id()).stream()
                .map(entry -> entry.event().type())
                .toList();
    }

    private Escrow escrow(PersonId viewer, Case meeting) {
        return overviews.of(viewer, meeting.id()).escrow(fixture.clock.instant());
    }

    private static Escrow.Division division(long user, long escrow, long expert, long platform) {
        return new Escrow.Division(
                Credits.of(user), Credits.of(escrow), Credits.of(expert), Credits.of(platform), Credits.ZERO);
    }

    private void assertAnswers(PersonId viewer, Case meeting, @Nullable Answer user, @Nullable Answer expert) {
        MeetingOverview seen = overviews.of(viewer, meeting.id());
        assertThat(answer(seen.userAnswer())).isEqualTo(user);
        assertThat(answer(seen.expertAnswer())).isEqualTo(expert);
    }

    private static @Nullable Answer answer(@Nullable GivenAnswer given) {
        return given == null ? null : given.answer();
    }
}
