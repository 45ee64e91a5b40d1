package app.parley.notification;

import static app.parley.notification.NotificationKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.calendar.Approval;
import app.parley.meeting.Booking;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture;
import app.parley.meeting.MeetingFixture.Seller;
import app.parley.settlement.Answer;
import app.parley.shared.PersonId;
import app.parley.support.TestClock;
import app.parley.support.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ParleyTest
class RemindersTests {

    @Autowired
    ApplicationContext context;

    private MeetingFixture people;
    private NotificationFixture news;
    private PersonId user;
    private Seller seller;
    private MeetingFacts meeting;

    @BeforeEach
    void anAgreedMeeting() {
        people = new MeetingFixture(context);
        news = new NotificationFixture(context);
        people.clock.set(TestClock.START);
        user = people.user(10_000);
        seller = people.seller(Approval.AUTOMATIC, 100);
        meeting = people.booked(user, seller);
        news.tell();
    }

    @Test
    void remindsADayBefore() {
        at(start().minus(Duration.ofHours(24)).minusNanos(1_000));
        reminded();
        at(start().minus(Duration.ofHours(24)));
        reminded(DAY_BEFORE);
        at(start().minus(Duration.ofHours(20)));
        reminded(DAY_BEFORE);
    }

    @Test
    void sendsEachTheirOwnLinkWhenItOpens() {
        at(start().minus(Duration.ofHours(24)));
        at(meeting.linkOpensAt());
        reminded(DAY_BEFORE, STARTS_SOON);
        String usersMail = news.mails(user).getLast().text();
        String expertsMail = news.mails(seller.id()).getLast().html();
        assertThat(usersMail)
                .contains("/join/" + people.token(user, meeting.id()))
                .doesNotContain(people.token(seller.id(), meeting.id()));
        assertThat(expertsMail)
                .contains("/join/" + people.token(seller.id(), meeting.id()))
                .doesNotContain(people.token(user, meeting.id()));
    }

    @Test
    void remindsOfNothingThatWasDueBeforeItWasAgreed() {
        people.clock.set(TestClock.START);
        PersonId hasty = people.user(100);
        Instant soon = TestClock.START.plus(Duration.ofMinutes(30));
        people.meetings.book(hasty, Booking.of(seller.slug(), soon, "Soon"));
        news.tell();
        assertThat(news.told(hasty)).containsExactly(AGREED);
        at(soon.minus(Duration.ofMinutes(15)));
        assertThat(news.told(hasty)).containsExactly(AGREED, STARTS_SOON);
    }

    @Test
    void followsAMeetingToItsNewTime() {
        Instant later = people.freshStart().plus(Duration.ofDays(3));
        people.meetings.proposeNewTime(user, meeting.id(), later, null);
        people.meetings.acceptNewTime(seller.id(), meeting.id(), null);
        at(start());
        assertThat(news.told(user)).doesNotContain(DAY_BEFORE, STARTS_SOON);
        at(later.minus(Duration.ofHours(24)));
        assertThat(news.told(user)).endsWith(DAY_BEFORE);
    }

    @Test
    void forgetsAMeetingThatWasCancelled() {
        people.meetings.cancel(seller.id(), meeting.id(), "Ill", null, null);
        at(meeting.linkOpensAt());
        assertThat(news.told(user)).doesNotContain(DAY_BEFORE, STARTS_SOON);
    }

    @Test
    void looksAtTheMeetingAgainWhenTheReminderFallsDue() {
        people.meetings.cancel(seller.id(), meeting.id(), "Ill", null, null);
        people.clock.set(meeting.linkOpensAt());
        context.getBean(Reminders.class).runBatch(people.clock.instant());
        assertThat(news.told(user)).containsExactly(AGREED);
    }

    @Test
    void asksASideThatIsSilentThreeTimesHowItWent() {
        at(end());
        people.progress.record(seller.id(), meeting.id(), Answer.FAILED_BECAUSE_OF_OTHER_PARTY, "", null);
        List<NotificationKind> expertBefore = news.told(seller.id());
        for (int hours : new int[] {24, 120, 144}) {
            at(end().plus(Duration.ofHours(hours)).minusNanos(1_000));
            at(end().plus(Duration.ofHours(hours)));
        }
        assertThat(news.told(user)).filteredOn(PLEASE_CONFIRM::equals).hasSize(3);
        assertThat(news.told(seller.id())).isEqualTo(expertBefore);
        assertThat(news.mails(user).getLast().text()).contains("/meetings/" + meeting.id() + "/progress");
    }

    @Test
    void asksNobodyOnceItIsSettled() {
        at(end());
        people.progress.record(user, meeting.id(), Answer.WENT_SMOOTHLY, "", null);
        at(end().plus(Duration.ofHours(150)));
        assertThat(news.told(seller.id())).endsWith(SETTLED).doesNotContain(PLEASE_CONFIRM);
    }

    @Test
    void saysOfSeveralThatFellDueTogetherOnlyTheLastThatMakesSense() {
        at(end().plus(Duration.ofHours(121)));
        reminded(PLEASE_CONFIRM);
        at(end().plus(Duration.ofHours(150)));
        reminded(PLEASE_CONFIRM, PLEASE_CONFIRM);
    }

    @Test
    void leavesTheDayBeforeOutWhenTheRoomOpensAlready() {
        at(meeting.linkOpensAt());
        reminded(STARTS_SOON);
    }

    @Test
    void saysNothingAtAllWhenItIsTooLateForAll() {
        at(end().plus(Duration.ofHours(168)));
        assertThat(news.told(user)).doesNotContain(PLEASE_CONFIRM, DAY_BEFORE, STARTS_SOON);
    }

    @Test
    void severalInstancesRemindOnce() throws Exception {
        people.clock.set(start().minus(Duration.ofHours(24)));
        Callable<Boolean> instance = () -> {
            news.tell();
            return true;
        };
        Together.run(List.of(instance, instance, instance));
        reminded(DAY_BEFORE);
        assertThat(news.mailed(user)).containsExactly("agreed", "day-before");
    }

    private Instant start() {
        return meeting.time().start();
    }

    private Instant end() {
        return meeting.time().end();
    }

    private void at(Instant instant) {
        people.clock.set(instant);
        news.tell();
    }

    /** What both were reminded of, after they were told that it is agreed. */
    private void reminded(NotificationKind... kinds) {
        for (PersonId person : List.of(user, seller.id())) {
            assertThat(news.told(person)).startsWith(AGREED);
            assertThat(news.told(person).subList(1, news.told(person).size())).containsExactly(kinds);
        }
    }
}
