package app.parley.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.parley.ParleyTest;
import app.parley.calendar.Approval;
import app.parley.expert.Location;
import app.parley.overview.Action;
import app.parley.overview.Overviews;
import app.parley.platform.Invariants;
import app.parley.shared.Credits;
import app.parley.shared.PersonId;
import app.parley.shared.RuleViolation;
import app.parley.support.Digest;
import app.parley.support.InvariantsAssert;
import app.parley.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every state, every verb, both sides: src/docs/rules/meetings.md as a table. A refusal leaves every row as it was. */
@ParleyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransitionTests {

    /**
     * Cells: what the meeting becomes, status and credits, or the code of the refusal. {@code same} changes neither.
     * States with "+ user" or "+ expert" carry a new time proposed by that side.
     */
    private static final String TABLE = """
            state              | side   | approve        | reject             | cancel             | new-time       | accept           | decline          | withdraw         | details         | rate
            requested          | user   | not-your-turn  | not-your-turn      | CANCELLED RETURNED | same           | no-open-proposal | no-open-proposal | no-open-proposal | not-allowed     | wrong-state
            requested          | expert | AGREED BLOCKED | REJECTED RETURNED  | wrong-state        | same           | no-open-proposal | no-open-proposal | no-open-proposal | same            | not-allowed
            requested + user   | user   | not-your-turn  | not-your-turn      | CANCELLED RETURNED | same           | not-your-turn    | not-your-turn    | same             | not-allowed     | wrong-state
            requested + user   | expert | AGREED BLOCKED | REJECTED RETURNED  | wrong-state        | same           | AGREED BLOCKED   | same             | not-your-turn    | same            | not-allowed
            requested + expert | user   | not-your-turn  | not-your-turn      | CANCELLED RETURNED | same           | AGREED BLOCKED   | same             | not-your-turn    | not-allowed     | wrong-state
            requested + expert | expert | AGREED BLOCKED | REJECTED RETURNED  | wrong-state        | same           | not-your-turn    | not-your-turn    | same             | same            | not-allowed
            booked             | user   | not-your-turn  | not-your-turn      | CANCELLED RETURNED | same           | no-open-proposal | no-open-proposal | no-open-proposal | not-allowed     | wrong-state
            booked             | expert | AGREED BLOCKED | REJECTED RETURNED  | wrong-state        | same           | no-open-proposal | no-open-proposal | no-open-proposal | same            | not-allowed
            booked + user      | user   | not-your-turn  | not-your-turn      | CANCELLED RETURNED | same           | not-your-turn    | not-your-turn    | same             | not-allowed     | wrong-state
            booked + user      | expert | AGREED BLOCKED | REJECTED RETURNED  | wrong-state        | same           | AGREED BLOCKED   | same             | not-your-turn    | same            | not-allowed
            booked + expert    | user   | not-your-turn  | not-your-turn      | CANCELLED RETURNED | same           | AGREED BLOCKED   | same             | not-your-turn    | not-allowed     | wrong-state
            booked + expert    | expert | AGREED BLOCKED | REJECTED RETURNED  | wrong-state        | same           | not-your-turn    | not-your-turn    | same             | same            | not-allowed
            proposed           | user   | AGREED BLOCKED | REJECTED NONE      | wrong-state        | same           | no-open-proposal | no-open-proposal | no-open-proposal | not-allowed     | wrong-state
            proposed           | expert | not-your-turn  | not-your-turn      | CANCELLED NONE     | same           | no-open-proposal | no-open-proposal | no-open-proposal | same            | not-allowed
            proposed + user    | user   | AGREED BLOCKED | REJECTED NONE      | wrong-state        | same           | not-your-turn    | not-your-turn    | same             | not-allowed     | wrong-state
            proposed + user    | expert | not-your-turn  | not-your-turn      | CANCELLED NONE     | same           | AGREED BLOCKED   | same             | not-your-turn    | same            | not-allowed
            proposed + expert  | user   | AGREED BLOCKED | REJECTED NONE      | wrong-state        | same           | AGREED BLOCKED   | same             | not-your-turn    | not-allowed     | wrong-state
            proposed + expert  | expert | not-your-turn  | not-your-turn      | CANCELLED NONE     | same           | not-your-turn    | not-your-turn    | same             | same            | not-allowed
            agreed             | user   | wrong-state    | wrong-state        | CANCELLED RETURNED | same           | no-open-proposal | no-open-proposal | no-open-proposal | not-allowed     | wrong-state
            agreed             | expert | wrong-state    | wrong-state        | CANCELLED RETURNED | same           | no-open-proposal | no-open-proposal | no-open-proposal | same            | not-allowed
            agreed + user      | user   | wrong-state    | wrong-state        | CANCELLED RETURNED | same           | not-your-turn    | not-your-turn    | same             | not-allowed     | wrong-state
            agreed + user      | expert | wrong-state    | wrong-state        | CANCELLED RETURNED | same           | AGREED BLOCKED   | same             | not-your-turn    | same            | not-allowed
            agreed + expert    | user   | wrong-state    | wrong-state        | CANCELLED RETURNED | same           | AGREED BLOCKED   | same             | not-your-turn    | not-allowed     | wrong-state
            agreed + expert    | expert | wrong-state    | wrong-state        | CANCELLED RETURNED | same           | not-your-turn    | not-your-turn    | same             | same            | not-allowed
            agreed slot        | user   | wrong-state    | wrong-state        | CANCELLED RETURNED | same           | no-open-proposal | no-open-proposal | no-open-proposal | not-allowed     | wrong-state
            agreed slot        | expert | wrong-state    | wrong-state        | CANCELLED RETURNED | same           | no-open-proposal | no-open-proposal | no-open-proposal | same            | not-allowed
            agreed slot + user | user   | wrong-state    | wrong-state        | CANCELLED RETURNED | same           | not-your-turn    | not-your-turn    | same             | not-allowed     | wrong-state
            agreed slot + user | expert | wrong-state    | wrong-state        | CANCELLED RETURNED | same           | AGREED BLOCKED   | same             | not-your-turn    | same            | not-allowed
            late               | user   | wrong-state    | wrong-state        | CANCELLED REIMBURSED_CANCELLATION | same | no-open-proposal | no-open-proposal | no-open-proposal | not-allowed | wrong-state
            late               | expert | wrong-state    | wrong-state        | CANCELLED RETURNED | same           | no-open-proposal | no-open-proposal | no-open-proposal | same            | not-allowed
            unanswered         | user   | already-started | already-started   | already-started    | already-started | already-started | already-started  | already-started  | not-allowed     | wrong-state
            unanswered         | expert | already-started | already-started   | already-started    | already-started | already-started | already-started  | already-started  | already-started | not-allowed
            running            | user   | wrong-state    | wrong-state        | already-started    | already-started | already-started | already-started  | already-started  | not-allowed     | wrong-state
            running            | expert | wrong-state    | wrong-state        | already-started    | already-started | already-started | already-started  | already-started  | already-started | not-allowed
            rejected           | user   | wrong-state    | wrong-state        | wrong-state        | wrong-state    | wrong-state      | wrong-state      | wrong-state      | not-allowed     | wrong-state
            rejected           | expert | wrong-state    | wrong-state        | wrong-state        | wrong-state    | wrong-state      | wrong-state      | wrong-state      | wrong-state     | not-allowed
            cancelled          | user   | wrong-state    | wrong-state        | wrong-state        | wrong-state    | wrong-state      | wrong-state      | wrong-state      | not-allowed     | wrong-state
            cancelled          | expert | wrong-state    | wrong-state        | wrong-state        | wrong-state    | wrong-state      | wrong-state      | wrong-state      | wrong-state     | not-allowed
            expired            | user   | wrong-state    | wrong-state        | wrong-state        | wrong-state    | wrong-state      | wrong-state      | wrong-state      | not-allowed     | wrong-state
            expired            | expert | wrong-state    | wrong-state        | wrong-state        | wrong-state    | wrong-state      | wrong-state      | wrong-state      | wrong-state     | not-allowed
            paid               | user   | wrong-state    | wrong-state        | wrong-state        | wrong-state    | wrong-state      | wrong-state      | wrong-state      | not-allowed     | same
            paid               | expert | wrong-state    | wrong-state        | wrong-state        | wrong-state    | wrong-state      | wrong-state      | wrong-state      | wrong-state     | not-allowed
            """;

    private static final Map<String, Action> ACTIONS = Map.of(
            "approve", Action.APPROVAL,
            "reject", Action.REJECTION,
            "cancel", Action.CANCELLATION,
            "new-time", Action.NEW_TIME,
            "accept", Action.NEW_TIME_ACCEPTANCE,
            "decline", Action.NEW_TIME_DECLINE,
            "withdraw", Action.NEW_TIME_WITHDRAWAL,
            "details", Action.DETAILS,
            "rate", Action.RATING);

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Overviews overviews;

    @Autowired
    Invariants invariants;

    MeetingFixture fixture;
    PersonId user;
    MeetingFixture.Seller manual;
    MeetingFixture.Seller automatic;

    @BeforeAll
    void people() {
        fixture = new MeetingFixture(context);
        user = fixture.user(1_000_000);
        manual = fixture.seller(Approval.MANUAL, 100);
        automatic = fixture.seller(Approval.AUTOMATIC, 100);
        fixture.haveMet(user, manual);
    }

    @AfterAll
    void everythingAddsUp() {
        InvariantsAssert.assertHold(invariants);
    }

    @TestFactory
    Stream<DynamicTest> everyCellOfTheTable() {
        List<List<String>> rows = TABLE.lines().map(TransitionTests::cells).toList();
        List<String> verbs = rows.getFirst();
        List<DynamicTest> cells = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Side side = Side.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            for (int column = 2; column < verbs.size(); column++) {
                String verb = verbs.get(column);
                String expected = row.get(column);
                cells.add(DynamicTest.dynamicTest(
                        row.get(0) + ": " + side + " " + verb + " → " + expected,
                        () -> check(row.get(0), side, verb, expected)));
            }
        }
        return cells.stream();
    }

    private void check(String state, Side side, String verb, String expected) {
        fixture.clock.set(TestClock.START);
        MeetingFacts before = reach(state);
        PersonId person = before.person(side);
        boolean listed = overviews.of(person, before.id()).actions().contains(ACTIONS.get(verb));
        boolean refused = expected.equals(expected.toLowerCase(Locale.ROOT)) && !expected.equals("same");
        assertThat(listed).as("listed among the actions").isEqualTo(!refused);
        if (refused) {
            String digest = Digest.of(jdbc);
            RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> act(before, person, side, verb));
            assertThat(refusal).isNotNull().extracting(RuleViolation::code).isEqualTo(expected);
            assertThat(Digest.of(jdbc)).isEqualTo(digest);
        } else {
            MeetingFacts after = act(before, person, side, verb);
            String same = before.status() + " " + before.creditPaymentStatus();
            assertThat(after.status() + " " + after.creditPaymentStatus())
                    .isEqualTo(expected.equals("same") ? same : expected);
            assertThat(after).isEqualTo(fixture.now(before));
            assertThat(after.version()).isEqualTo(before.version() + 1);
        }
    }

    private MeetingFacts reach(String state) {
        if (state.contains(" + ")) {
            MeetingFacts standing = reach(state.substring(0, state.indexOf(" + ")));
            PersonId by = state.endsWith("user") ? standing.user() : standing.expert();
            Instant other = standing.time().start().plus(Duration.ofMinutes(30));
            return fixture.meetings.proposeNewTime(by, standing.id(), other, null);
        }
        return switch (state) {
            case "requested" -> fixture.requested(user, manual);
            case "booked" -> fixture.booked(user, manual);
            case "proposed" -> fixture.proposed(user, manual, 70);
            case "agreed" -> fixture.agreedRequest(user, manual);
            case "agreed slot" -> fixture.booked(user, automatic);
            case "late" -> {
                MeetingFacts agreed = fixture.agreedRequest(user, manual);
                fixture.clock.set(agreed.time().start().minus(Duration.ofHours(3)));
                yield agreed;
            }
            case "unanswered" -> atItsStart(fixture.requested(user, manual));
            case "running" -> atItsStart(fixture.agreedRequest(user, manual));
            case "rejected" ->
                fixture.meetings.reject(
                        manual.id(), fixture.requested(user, manual).id(), RejectionReason.NO_CAPACITY, "", null);
            case "cancelled" ->
                fixture.meetings.cancel(user, fixture.requested(user, manual).id(), null, null, null);
            case "expired" -> fixture.expired(user, manual);
            case "paid" -> fixture.paid(user, manual);
            default -> throw new IllegalArgumentException(state);
        };
    }

    private MeetingFacts atItsStart(MeetingFacts meeting) {
        fixture.clock.set(meeting.time().start());
        return meeting;
    }

    private MeetingFacts act(MeetingFacts meeting, PersonId by, Side side, String verb) {
        Meetings meetings = fixture.meetings;
        return switch (verb) {
            case "approve" -> meetings.approve(by, meeting.id(), null);
            case "reject" -> meetings.reject(by, meeting.id(), RejectionReason.OTHER, "Sorry", meeting.version());
            case "cancel" -> meetings.cancel(by, meeting.id(), "A reason", due(meeting, side), null);
            case "new-time" ->
                meetings.proposeNewTime(by, meeting.id(), meeting.time().start().plus(Duration.ofHours(1)), null);
            case "accept" -> meetings.acceptNewTime(by, meeting.id(), null);
            case "decline" -> meetings.declineNewTime(by, meeting.id(), null);
            case "withdraw" -> meetings.withdrawNewTime(by, meeting.id(), null);
            case "details" ->
                meetings.changeDetails(
                        by, meeting.id(), "Another topic", new Location(Location.Kind.PHONE, "+49 30 1"), null);
            case "rate" -> meetings.rate(by, meeting.id(), 5, "Well done", null);
            default -> throw new IllegalArgumentException(verb);
        };
    }

    private Credits due(MeetingFacts meeting, Side side) {
        return CancellationRule.of(meeting, side, fixture.clock.instant()).deducted();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }
}
