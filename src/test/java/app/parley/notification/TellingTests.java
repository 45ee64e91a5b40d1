package app.parley.notification;

import static app.parley.notification.NotificationKind.*;
import static app.parley.settlement.Answer.FAILED_BECAUSE_OF_ME;
import static app.parley.settlement.Answer.FAILED_BECAUSE_OF_OTHER_PARTY;
import static app.parley.settlement.Answer.WENT_SMOOTHLY;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Accounts;
import app.parley.availability.BlockedTimes;
import app.parley.calendar.Approval;
import app.parley.dispute.Disputes;
import app.parley.expert.Location;
import app.parley.meeting.Booking;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture;
import app.parley.meeting.MeetingFixture.Seller;
import app.parley.meeting.RejectionReason;
import app.parley.meeting.Side;
import app.parley.meeting.Untold;
import app.parley.settlement.Outcome;
import app.parley.settlement.SettlementFixture;
import app.parley.shared.Credits;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import app.parley.support.TestClock;
import app.parley.support.Together;
import app.parley.web.booking.Market;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Every kind of news for every transition: who is told, who is not, and by which ways. */
@ParleyTest
class TellingTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Preferences preferences;

    @Autowired
    Untold untold;

    private MeetingFixture people;
    private NotificationFixture news;
    private PersonId user;
    private Seller seller;

    @BeforeEach
    void people() {
        people = new MeetingFixture(context);
        news = new NotificationFixture(context);
        people.clock.set(TestClock.START);
        user = people.user(10_000);
        seller = people.seller(Approval.AUTOMATIC, 100);
    }

    @Test
    void aRequestIsToldToTheExpertAndItsApprovalToBoth() {
        MeetingFacts requested = people.requested(user, seller);
        told(List.of(), List.of(REQUESTED));

        people.meetings.approve(seller.id(), requested.id(), null);
        told(List.of(AGREED), List.of(REQUESTED, AGREED));
    }

    @Test
    void aBookingThatIsAgreedAtOnceIsToldOnce() {
        people.booked(user, seller);
        told(List.of(AGREED), List.of(AGREED));
    }

    @Test
    void aProposalIsToldToTheUser() {
        people.proposed(user, seller, 50);
        told(List.of(AGREED, CANCELLED, PROPOSED), List.of(AGREED));
    }

    @Test
    void whatTheUserMakesOfAProposalIsToldToTheExpert() {
        MeetingFacts declined = people.proposed(user, seller, 50);
        people.meetings.reject(user, declined.id(), RejectionReason.OTHER, "", null);
        MeetingFacts accepted = people.proposed(user, seller, 50);
        people.meetings.approve(user, accepted.id(), null);
        told(List.of(AGREED, CANCELLED, PROPOSED, PROPOSED, AGREED), List.of(AGREED, REJECTED, AGREED));
    }

    @Test
    void aRejectionIsToldToTheOtherSide() {
        MeetingFacts requested = people.requested(user, seller);
        people.meetings.reject(seller.id(), requested.id(), RejectionReason.NOT_MY_FIELD, "I leave taxes.", null);
        told(List.of(REJECTED), List.of(REQUESTED));
        assertThat(news.mails(user).getLast().text()).contains("I leave taxes.");
    }

    @Test
    void aCancellationIsToldToTheOtherSideAndItsFeeIsNoSettlement() {
        MeetingFacts early = people.booked(user, seller);
        people.meetings.cancel(user, early.id(), "I have to travel.", Credits.ZERO, null);
        told(List.of(AGREED), List.of(AGREED, CANCELLED));
        assertThat(news.mails(seller.id()).getLast().text()).contains("I have to travel.");

        MeetingFacts late = people.booked(user, seller);
        people.clock.set(late.time().start().minus(Duration.ofHours(1)));
        news.tell();
        people.meetings.cancel(user, late.id(), "I fell ill.", Credits.of(50), null);
        news.tell();
        assertThat(news.told(seller.id())).endsWith(CANCELLED).doesNotContain(SETTLED);
        assertThat(news.told(user)).doesNotContain(SETTLED, CANCELLED);
    }

    @Test
    void whatNobodyAnsweredIsToldToBoth() {
        people.expired(user, seller);
        told(List.of(EXPIRED), List.of(REQUESTED, EXPIRED));
    }

    @Test
    void aNewTimeIsToldAtEveryStep() {
        MeetingFacts meeting = people.booked(user, seller);
        news.tell();
        people.meetings.proposeNewTime(user, meeting.id(), people.freshStart(), null);
        told(List.of(AGREED), List.of(AGREED, NEW_TIME_PROPOSED));
        people.meetings.declineNewTime(seller.id(), meeting.id(), null);
        told(List.of(AGREED, NEW_TIME_DECLINED), List.of(AGREED, NEW_TIME_PROPOSED));
        people.meetings.proposeNewTime(seller.id(), meeting.id(), people.freshStart(), null);
        people.meetings.withdrawNewTime(seller.id(), meeting.id(), null);
        told(
                List.of(AGREED, NEW_TIME_DECLINED, NEW_TIME_PROPOSED, NEW_TIME_WITHDRAWN),
                List.of(AGREED, NEW_TIME_PROPOSED));
        people.meetings.proposeNewTime(seller.id(), meeting.id(), people.freshStart(), null);
        people.meetings.acceptNewTime(user, meeting.id(), null);
        news.tell();
        assertThat(news.told(user)).endsWith(NEW_TIME_PROPOSED, NEW_TIME_ACCEPTED);
        assertThat(news.told(seller.id())).endsWith(NEW_TIME_ACCEPTED);
    }

    @Test
    void aNewTimeOfTheExpertIsToldToTheUserAndItsRefusalToTheExpert() {
        MeetingFacts meeting = people.booked(user, seller);
        news.tell();
        people.meetings.proposeNewTime(seller.id(), meeting.id(), people.freshStart(), null);
        people.meetings.declineNewTime(user, meeting.id(), null);
        told(List.of(AGREED, NEW_TIME_PROPOSED), List.of(AGREED, NEW_TIME_DECLINED));
        people.meetings.proposeNewTime(user, meeting.id(), people.freshStart(), null);
        people.meetings.withdrawNewTime(user, meeting.id(), null);
        told(
                List.of(AGREED, NEW_TIME_PROPOSED),
                List.of(AGREED, NEW_TIME_DECLINED, NEW_TIME_PROPOSED, NEW_TIME_WITHDRAWN));
    }

    @Test
    void aNewTimeThatNobodyAnsweredIsToldToBothUnlessTheRequestExpiredWithIt() {
        Instant sooner = people.freshStart();
        MeetingFacts agreed = people.booked(user, seller);
        MeetingFacts requested = people.requested(people.user(100), seller);
        people.meetings.proposeNewTime(seller.id(), agreed.id(), sooner, null);
        people.meetings.proposeNewTime(
                seller.id(), requested.id(), requested.time().start().plus(Duration.ofHours(1)), null);
        news.tell();
        people.clock.set(sooner);
        people.letNewTimesLapse();
        news.tell();
        assertThat(news.told(user)).endsWith(NEW_TIME_PROPOSED, NEW_TIME_LAPSED);
        assertThat(news.told(seller.id())).endsWith(NEW_TIME_LAPSED);

        people.clock.set(requested.time().start());
        people.expire();
        people.letNewTimesLapse();
        news.tell();
        assertThat(news.told(requested.user())).endsWith(EXPIRED).doesNotContain(NEW_TIME_LAPSED);
        assertThat(news.told(seller.id()))
                .contains(EXPIRED)
                .filteredOn(NEW_TIME_LAPSED::equals)
                .hasSize(1);
    }

    @Test
    void whoeverHandsAMeetingOverAndWhoeverTakesItAreToldSo() {
        Market market = new Market(context);
        String team = market.team(true).settings().slug();
        Instant thursday = Instant.parse("2026-11-26T09:00:00Z");
        MeetingFacts booked = people.meetings.book(market.una.id(), Booking.of(team, thursday, "My lease"));
        PersonId before = booked.expert();
        PersonId taker = before.equals(market.eva.id()) ? market.max.id() : market.eva.id();
        Instant friday = thursday.plus(Duration.ofDays(1));
        context.getBean(BlockedTimes.class).add(before, TimeRange.of(friday, Duration.ofHours(1)), "");
        news.tell();
        people.meetings.proposeNewTime(market.una.id(), booked.id(), friday, null);
        news.tell();
        people.meetings.acceptNewTime(before, booked.id(), null);
        news.tell();
        assertThat(news.told(before)).containsExactly(AGREED, NEW_TIME_PROPOSED, REASSIGNED);
        assertThat(news.told(taker)).containsExactly(AGREED);
        assertThat(news.told(market.una.id())).containsExactly(AGREED, NEW_TIME_ACCEPTED);
    }

    @Test
    void aChangeOfThePlaceIsToldToTheUser() {
        MeetingFacts meeting = people.booked(user, seller);
        people.meetings.changeDetails(
                seller.id(), meeting.id(), null, new Location(Location.Kind.PLACE, "Main Street 1"), null);
        told(List.of(AGREED, CHANGED), List.of(AGREED));
        assertThat(news.mails(user).getLast().text()).contains("Main Street 1");
    }

    @Test
    void aCalendarProgramFollowsTheMeetingThatItsMailsTellOf() {
        MeetingFacts meeting = people.booked(user, seller);
        news.tell();
        people.meetings.cancel(user, meeting.id(), "I have to travel.", Credits.ZERO, null);
        news.tell();
        List<String> files = news.mails(seller.id()).stream()
                .map(mail -> Objects.requireNonNull(mail.calendar()))
                .toList();
        assertThat(files).hasSize(2).allSatisfy(file -> assertThat(file).contains("UID:" + meeting.id() + "@"));
        assertThat(files.getFirst()).contains("STATUS:CONFIRMED", "SEQUENCE:1");
        assertThat(files.getLast()).contains("STATUS:CANCELLED", "SEQUENCE:2");
    }

    @Test
    void aSettlementIsToldOnceToEitherSideWithTheRuleThatDecided() {
        SettlementFixture settling = new SettlementFixture(context);
        SettlementFixture.Case ended = settling.ended(100);
        settling.answer(ended, Side.USER, WENT_SMOOTHLY);
        news.tell();
        assertThat(news.told(ended.user())).filteredOn(SETTLED::equals).hasSize(1);
        assertThat(news.told(ended.expert())).filteredOn(SETTLED::equals).hasSize(1);
        assertThat(news.mails(ended.expert()).getLast().text()).contains("80 credits");
    }

    @Test
    void whatASideAnsweredIsToldToNobodyNorThatItHas() {
        SettlementFixture settling = new SettlementFixture(context);
        SettlementFixture.Case ended = settling.ended(100);
        news.tell();
        List<NotificationKind> userBefore = news.told(ended.user());
        List<String> expertBefore = news.mailed(ended.expert());
        settling.answer(ended, Side.EXPERT, WENT_SMOOTHLY);
        news.tell();
        assertThat(news.told(ended.user())).isEqualTo(userBefore);
        assertThat(news.mailed(ended.expert())).isEqualTo(expertBefore);
    }

    @Test
    void aDisputeIsToldToBothAndToThoseWhoDecideAndItsDecisionReplacesTheSettlement() {
        SettlementFixture settling = new SettlementFixture(context);
        PersonId administrator = settling.administrator();
        SettlementFixture.Case disputed = settling.disputed(100);
        news.tell();
        assertThat(news.told(disputed.user())).endsWith(DISPUTE_OPENED);
        assertThat(news.told(disputed.expert())).endsWith(DISPUTE_OPENED);
        assertThat(news.told(administrator)).contains(DISPUTE_TO_DECIDE);
        assertThat(news.mails(administrator).getLast().text()).contains("/admin/disputes/" + disputed.id());

        context.getBean(Disputes.class)
                .decide(administrator, disputed.id(), Outcome.SPLIT, 50, "Each of you bears half.");
        news.tell();
        assertThat(news.told(disputed.user())).endsWith(DISPUTE_DECIDED).doesNotContain(SETTLED);
        assertThat(news.told(disputed.expert())).endsWith(DISPUTE_DECIDED).doesNotContain(SETTLED);
        assertThat(news.mails(disputed.user()).getLast().text()).contains("Each of you bears half.");
    }

    @Test
    void nothingIsToldOfATransactionThatDidNotCommit() {
        transaction.executeWithoutResult(status -> {
            people.booked(user, seller);
            status.setRollbackOnly();
        });
        told(List.of(), List.of());
    }

    @Test
    void whatIsRefusedIsNotTold() {
        preferences.refuse(user, Set.of(new Refusal(AGREED, Channel.MAIL)));
        preferences.refuse(seller.id(), Set.of(new Refusal(AGREED, Channel.APP)));
        people.booked(user, seller);
        news.tell();
        assertThat(news.told(user)).containsExactly(AGREED);
        assertThat(news.mailed(user)).isEmpty();
        assertThat(news.told(seller.id())).isEmpty();
        assertThat(news.mailed(seller.id())).containsExactly("agreed");
    }

    @Test
    void peopleWhoseAccountIsClosedAreToldNothing() {
        people.booked(user, seller);
        context.getBean(Accounts.class).setEnabled(user, false);
        told(List.of(), List.of(AGREED));
    }

    @Test
    void severalInstancesTellEachThingOnce() throws Exception {
        List<PersonId> users = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            PersonId each = people.user(100);
            users.add(each);
            people.booked(each, seller);
        }
        Callable<Boolean> instance = () -> {
            news.tell();
            return true;
        };
        Together.run(List.of(instance, instance, instance));
        assertThat(users).allSatisfy(each -> {
            assertThat(news.told(each)).containsExactly(AGREED);
            assertThat(news.mailed(each)).containsExactly("agreed");
        });
        assertThat(news.told(seller.id())).hasSize(30);
        assertThat(untold.meetings(1)).isEmpty();
    }

    @Test
    void aMeetingOfWhichAnInstanceIsTellingIsLeftToIt() {
        MeetingFacts meeting = people.requested(user, seller);
        transaction.executeWithoutResult(status -> {
            assertThat(untold.take(List.of(meeting.id()))).hasSize(1);
            transactionOfAnother(() -> {
                people.meetings.reject(seller.id(), meeting.id(), RejectionReason.OTHER, "", null);
                news.tell();
            });
            status.setRollbackOnly();
        });
        told(List.of(REJECTED), List.of(REQUESTED));
    }

    @Test
    void blameIsToldToNobodyBeforeTheEvaluationHasRun() {
        SettlementFixture settling = new SettlementFixture(context);
        SettlementFixture.Case ended = settling.ended(100);
        news.tell();
        List<NotificationKind> before = news.told(ended.expert());
        settling.answer(ended, Side.USER, FAILED_BECAUSE_OF_OTHER_PARTY);
        news.tell();
        assertThat(news.told(ended.expert())).isEqualTo(before);
        settling.answer(ended, Side.EXPERT, FAILED_BECAUSE_OF_ME);
        news.tell();
        assertThat(news.told(ended.expert())).endsWith(SETTLED);
    }

    private void told(List<NotificationKind> toUser, List<NotificationKind> toExpert) {
        news.tell();
        assertThat(news.told(user)).as("told to the user").isEqualTo(toUser);
        assertThat(news.told(seller.id())).as("told to the expert").isEqualTo(toExpert);
        assertThat(news.mailed(user))
                .isEqualTo(toUser.stream().map(TellingTests::mail).toList());
        assertThat(news.mailed(seller.id()))
                .isEqualTo(toExpert.stream().map(TellingTests::mail).toList());
    }

    private static String mail(NotificationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void transactionOfAnother(Runnable work) {
        Thread other = new Thread(work);
        other.start();
        try {
            other.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
