package app.parley.overview;

import static app.parley.meeting.Side.EXPERT;
import static app.parley.meeting.Side.USER;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.calendar.Approval;
import app.parley.expert.Location;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture;
import app.parley.meeting.MeetingFixture.Seller;
import app.parley.meeting.Meetings;
import app.parley.meeting.RejectionReason;
import app.parley.meeting.Side;
import app.parley.settlement.Answer;
import app.parley.settlement.Progress;
import app.parley.settlement.SettlementFixture;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.RuleViolation;
import app.parley.support.TestClock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** In every state and for both sides, each action that is listed succeeds and each that is not is refused. */
@ParleyTest
class ActionsTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Overviews overviews;

    @Autowired
    Meetings meetings;

    @Autowired
    Progress progress;

    @Autowired
    TransactionTemplate transaction;

    SettlementFixture fixture;
    MeetingFixture people;

    @TestFactory
    Stream<DynamicTest> listedActionsSucceedAndOthersAreRefused() {
        fixture = new SettlementFixture(context);
        people = fixture.people;
        return states().entrySet().stream()
                .map(state -> DynamicTest.dynamicTest(state.getKey(), () -> {
                    fixture.clock.set(TestClock.START);
                    MeetingFacts meeting = state.getValue().get();
                    for (Side side : Side.values()) {
                        assertActionsAreTrue(meeting.person(side), meeting.id());
                    }
                }));
    }

    private void assertActionsAreTrue(PersonId person, MeetingId meeting) {
        Set<Action> succeeding = EnumSet.noneOf(Action.class);
        for (Action action : Action.values()) {
            if (succeeds(person, meeting, action)) {
                succeeding.add(action);
            }
        }
        assertThat(overviews.of(person, meeting).actions()).containsExactlyInAnyOrderElementsOf(succeeding);
    }

    /** Tries it and takes it back. */
    private boolean succeeds(PersonId person, MeetingId meeting, Action action) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                perform(person, meeting, action);
                return true;
            } catch (RuleViolation e) {
                return false;
            }
        }));
    }

    private void perform(PersonId by, MeetingId id, Action action) {
        MeetingFacts ignored = switch (action) {
            case APPROVAL -> meetings.approve(by, id, null);
            case REJECTION -> meetings.reject(by, id, RejectionReason.OTHER, "", null);
            case CANCELLATION ->
                meetings.cancel(
                        by, id, "Ill", meetings.cancellationTerms(by, id).fee(), null);
            case NEW_TIME -> meetings.proposeNewTime(by, id, people.freshStart(), null);
            case NEW_TIME_ACCEPTANCE -> meetings.acceptNewTime(by, id, null);
            case NEW_TIME_DECLINE -> meetings.declineNewTime(by, id, null);
            case NEW_TIME_WITHDRAWAL -> meetings.withdrawNewTime(by, id, null);
            case DETAILS -> meetings.changeDetails(by, id, "Another topic", Location.ROOM, null);
            case PROGRESS -> progress.record(by, id, Answer.WENT_SMOOTHLY, "", null);
            case RATING -> meetings.rate(by, id, 5, "", null);
        };
        assertThat(ignored.id()).isEqualTo(id);
    }

    private Map<String, Supplier<MeetingFacts>> states() {
        Map<String, Supplier<MeetingFacts>> states = new LinkedHashMap<>();
        states.put("a request", this::requested);
        states.put("a request of a slot", this::requestedSlot);
        states.put("a proposal", this::proposed);
        states.put("a proposal at its start", () -> startOf(proposed()));
        states.put("a request with the user's new time", () -> newTime(requested(), USER));
        states.put("a request with the expert's new time", () -> newTime(requested(), EXPERT));
        states.put("a proposal with the user's new time", () -> newTime(proposed(), USER));
        states.put("a request at its start", () -> startOf(requested()));
        states.put("agreed", this::agreed);
        states.put("agreed, late", () -> at(agreed(), Duration.ofHours(-1)));
        states.put("agreed, with the user's new time", () -> newTime(agreed(), USER));
        states.put("agreed, with the expert's new time", () -> newTime(agreed(), EXPERT));
        states.put("agreed, with a new time that lapses now", this::lapsing);
        states.put("booked", this::booked);
        states.put("booked, with the expert's new time", () -> newTime(booked(), EXPERT));
        states.put("at its start", () -> startOf(agreed()));
        states.put("at its start, with a new time", () -> startOf(newTime(agreed(), EXPERT)));
        states.put("during", () -> at(agreed(), Duration.ofMinutes(29)));
        states.put("ended", () -> fixture.ended(100).meeting());
        states.put("answered by the user", () -> answered(USER, Answer.FAILED_BECAUSE_OF_OTHER_PARTY));
        states.put("answered by the expert", () -> answered(EXPERT, Answer.WENT_SMOOTHLY));
        states.put("paid on the user's word", () -> answered(USER, Answer.WENT_SMOOTHLY));
        states.put("refunded on the expert's word", () -> answered(EXPERT, Answer.FAILED_BECAUSE_OF_ME));
        states.put("disputed", () -> fixture.disputed(100).meeting());
        states.put("at the limit", () -> {
            SettlementFixture.Case ended = fixture.ended(100);
            fixture.clock.set(ended.limit());
            return ended.meeting();
        });
        states.put("settled at the limit", () -> {
            SettlementFixture.Case ended = fixture.ended(100);
            fixture.clock.set(ended.limit());
            fixture.sweep();
            return ended.meeting();
        });
        states.put("rejected", () -> {
            MeetingFacts requested = requested();
            return meetings.reject(requested.expert(), requested.id(), RejectionReason.OTHER, "", null);
        });
        states.put("cancelled", () -> {
            MeetingFacts agreed = agreed();
            return meetings.cancel(agreed.expert(), agreed.id(), "Ill", null, null);
        });
        states.put("expired", () -> people.expired(people.user(1_000), people.seller(Approval.MANUAL, 100)));
        return states;
    }

    private MeetingFacts requested() {
        return people.requested(people.user(1_000), people.seller(Approval.MANUAL, 100));
    }

    private MeetingFacts requestedSlot() {
        return people.booked(people.user(1_000), people.seller(Approval.MANUAL, 100));
    }

    private MeetingFacts booked() {
        return people.booked(people.user(1_000), people.seller(Approval.AUTOMATIC, 100));
    }

    private MeetingFacts proposed() {
        Seller seller = people.seller(Approval.MANUAL, 100);
        return people.proposed(people.user(1_000), seller, 100);
    }

    private MeetingFacts agreed() {
        return people.agreedRequest(people.user(1_000), people.seller(Approval.MANUAL, 100));
    }

    private MeetingFacts newTime(MeetingFacts meeting, Side by) {
        return meetings.proposeNewTime(meeting.person(by), meeting.id(), people.freshStart(), null);
    }

    private MeetingFacts lapsing() {
        MeetingFacts agreed = agreed();
        var earlier = agreed.time().start().minus(Duration.ofHours(1));
        MeetingFacts proposed = meetings.proposeNewTime(agreed.expert(), agreed.id(), earlier, null);
        fixture.clock.set(earlier);
        return proposed;
    }

    private MeetingFacts answered(Side side, Answer answer) {
        SettlementFixture.Case ended = fixture.ended(100);
        return fixture.answer(ended, side, answer);
    }

    private MeetingFacts startOf(MeetingFacts meeting) {
        return at(meeting, Duration.ZERO);
    }

    private MeetingFacts at(MeetingFacts meeting, Duration sinceStart) {
        fixture.clock.set(meeting.time().start().plus(sinceStart));
        return meeting;
    }
}
