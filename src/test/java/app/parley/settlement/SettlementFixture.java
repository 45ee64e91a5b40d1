package app.parley.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.account.Accounts;
import app.parley.account.Role;
import app.parley.calendar.Approval;
import app.parley.credit.Balance;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture;
import app.parley.meeting.MeetingFixture.Seller;
import app.parley.meeting.Side;
import app.parley.meeting.TimelineEventType;
import app.parley.shared.Credits;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Meetings that have ended, with credits blocked, and what becomes of them. */
public final class SettlementFixture {

    public static final Duration LIMIT = Duration.ofHours(168);

    public final MeetingFixture people;
    public final TestClock clock;
    public final Progress progress;
    public final Settlements settlements;

    private final SettlementSweep sweep;
    private final Accounts accounts;

    public SettlementFixture(ApplicationContext context) {
        people = new MeetingFixture(context);
        clock = context.getBean(TestClock.class);
        progress = context.getBean(Progress.class);
        settlements = context.getBean(Settlements.class);
        sweep = context.getBean(SettlementSweep.class);
        accounts = context.getBean(Accounts.class);
    }

    /** A meeting between two people who have met nobody else. */
    public record Case(MeetingFacts meeting, PersonId user, PersonId expert, long price) {

        public MeetingId id() {
            return meeting.id();
        }

        public Instant end() {
            return meeting.time().end();
        }

        public Instant limit() {
            return end().plus(LIMIT);
        }

        public PersonId person(Side side) {
            return meeting.person(side);
        }
    }

    /** An agreed meeting that has just ended. */
    public Case ended(long price) {
        Case agreed = agreed(price);
        clock.set(agreed.end());
        return agreed;
    }

    /** An agreed meeting; the user has no more credits than it costs. */
    public Case agreed(long price) {
        PersonId user = people.user(price);
        Seller seller = people.seller(Approval.MANUAL, price);
        clock.set(TestClock.START);
        MeetingFacts meeting = people.agreedRequest(user, seller);
        return new Case(meeting, user, seller.id(), price);
    }

    /** A meeting with an open dispute, each side blaming the other. */
    public Case disputed(long price) {
        Case ended = ended(price);
        answer(ended, Side.USER, Answer.FAILED_BECAUSE_OF_OTHER_PARTY);
        answer(ended, Side.EXPERT, Answer.FAILED_BECAUSE_OF_OTHER_PARTY);
        return ended;
    }

    public PersonId administrator() {
        PersonId administrator = people.person();
        accounts.grant(administrator, Role.ADMIN);
        return administrator;
    }

    public MeetingFacts answer(Case which, Side side, @Nullable Answer answer) {
        return progress.record(which.person(side), which.id(), answer, "", null);
    }

    /** Runs the sweep to its end at the clock's present. */
    public void sweep() {
        int done;
        do {
            done = sweep.runBatch(clock.instant());
        } while (done > 0);
    }

    public Settlement settlement(Case which) {
        return Objects.requireNonNull(find(which));
    }

    public @Nullable Settlement find(Case which) {
        return settlements.of(Set.of(which.id())).get(which.id());
    }

    public MeetingFacts now(Case which) {
        return people.meetings.get(which.id());
    }

    public List<TimelineEventType> timeline(Case which) {
        return people.timeline(which.meeting());
    }

    public Answers answers(Case which) {
        return progress.of(Set.of(which.id())).getOrDefault(which.id(), Answers.NONE);
    }

    /** Asserts all four balances of the two people. */
    public void assertBalances(Case which, long userAvailable, long userBlocked, long expertAvailable) {
        assertThat(people.balance(which.user())).isEqualTo(balance(userAvailable, userBlocked));
        assertThat(people.balance(which.expert())).isEqualTo(balance(expertAvailable, 0));
    }

    private static Balance balance(long available, long blocked) {
        return new Balance(Credits.of(available), Credits.of(blocked));
    }
}
