package app.parley.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.parley.ParleyTest;
import app.parley.account.Accounts;
import app.parley.account.NewAccount;
import app.parley.account.Role;
import app.parley.calendar.Approval;
import app.parley.expert.Location;
import app.parley.guest.GuestFixture.Letter;
import app.parley.meeting.Gate;
import app.parley.meeting.LinkRevoked;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture;
import app.parley.meeting.Meetings;
import app.parley.meeting.RejectionReason;
import app.parley.meeting.TimelineEventType;
import app.parley.meeting.WrongState;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.SliceRequest;
import app.parley.support.TestClock;
import app.parley.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Guests from invitation to answer, as src/docs/rules/guests.md has it. */
@ParleyTest
class GuestsTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Guests guests;

    @Autowired
    Invitations invitations;

    @Autowired
    Contacts contacts;

    @Autowired
    Plans plans;

    @Autowired
    Meetings meetings;

    @Autowired
    Gate gate;

    @Autowired
    TransactionTemplate transaction;

    MeetingFixture people;
    GuestFixture fixture;
    PersonId user;
    MeetingFixture.Seller expert;
    MeetingFacts agreed;
    String gerda;

    @BeforeEach
    void agreedMeeting() {
        people = new MeetingFixture(context);
        fixture = new GuestFixture(context);
        people.clock.set(TestClock.START);
        user = people.user(10_000);
        expert = people.seller(Approval.AUTOMATIC, 100);
        agreed = people.booked(user, expert);
        gerda = GuestFixture.address();
    }

    @Test
    void sendsAnInvitationThatCalendarProgramsUnderstand() {
        invite(gerda);

        Letter mail = only();
        assertThat(mail.method()).isEqualTo("REQUEST");
        assertThat(mail.value(Property.UID)).startsWith(agreed.id() + "@");
        assertThat(mail.value(Property.SEQUENCE)).isEqualTo("0");
        assertThat(mail.value(Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(mail.value(Property.SUMMARY)).isEqualTo(agreed.topic());
        assertThat(mail.value(Property.ATTENDEE)).isEqualTo("mailto:" + gerda);
        assertThat(mail.parameter(Property.ATTENDEE, Parameter.RSVP)).isEqualTo("TRUE");
        assertThat(mail.parameter(Property.ATTENDEE, Parameter.PARTSTAT)).isEqualTo("NEEDS-ACTION");
        assertThat(mail.parameter(Property.ATTENDEE, Parameter.CN)).isEqualTo("Gerda Gast");
        assertThat(mail.value(Property.ORGANIZER)).startsWith("mailto:");
        assertThat(mail.value(Property.LOCATION)).endsWith("/join/" + mail.way());
        assertThat(mail.body()).contains(agreed.topic(), "/guest/" + mail.token());
        assertThat(people.timeline(agreed)).contains(TimelineEventType.GUEST_INVITED);
    }

    @Test
    void sendsNothingUntilTheMeetingIsAgreedAndNothingWhenItIsRejected() {
        MeetingFixture.Seller careful = people.seller(Approval.MANUAL, 100);
        MeetingFacts waiting = people.requested(user, careful);
        MeetingFacts refused = people.requested(user, careful);
        guests.invite(user, waiting.id(), List.of(new NewGuest(gerda, "Gerda", "Gast")));
        guests.invite(user, refused.id(), List.of(new NewGuest(gerda, "Gerda", "Gast")));
        fixture.write();
        assertThat(fixture.mails(gerda)).isEmpty();

        meetings.approve(careful.id(), waiting.id(), null);
        meetings.reject(careful.id(), refused.id(), RejectionReason.OTHER, "", null);
        fixture.write();

        assertThat(only().value(Property.UID)).startsWith(waiting.id().toString());
    }

    @Test
    void keepsNoOtherGuestsWaitingForAMeetingThatFails() throws SQLException {
        String gustav = GuestFixture.address();
        guests.invite(user, agreed.id(), List.of(new NewGuest(gerda, "Gerda", "Gast")));
        MeetingFacts other = people.booked(user, people.seller(Approval.AUTOMATIC, 100));
        guests.invite(user, other.id(), List.of(new NewGuest(gustav, "Gustav", "Gast")));

        owner("alter table guest add constraint spoilt check (email <> '%s' or sequence < 0)".formatted(gerda));
        fixture.write();
        assertThat(fixture.mails(gerda)).isEmpty();
        assertThat(fixture.mails(gustav)).hasSize(1);

        owner("alter table guest drop constraint spoilt");
        fixture.write();
        assertThat(fixture.mails(gerda)).hasSize(1);
    }

    @Test
    void givesEachGuestALinkAndAWayInOfTheirOwn() {
        String gustav = GuestFixture.address();
        invite(gerda);
        invite(gustav);

        Letter one = only();
        Letter other = fixture.mails(gustav).getFirst();
        assertThat(one.token()).isNotEqualTo(other.token());
        assertThat(one.way()).isNotEqualTo(other.way());
        assertThat(one.calendar()).doesNotContain(gustav);
    }

    @Test
    void keepsTheAnswerTellsTheInviterAndLetsItBeChanged() {
        invite(gerda);
        String token = only().token();
        assertThat(invitations.look(token).guest().answer()).isEqualTo(GuestAnswer.NONE);

        invitations.answer(token, GuestAnswer.ACCEPTED);
        invitations.answer(token, GuestAnswer.ACCEPTED);
        assertThat(answer()).isEqualTo(GuestAnswer.ACCEPTED);
        invitations.answer(token, GuestAnswer.DECLINED);

        assertThat(answer()).isEqualTo(GuestAnswer.DECLINED);
        assertThat(people.timeline(agreed))
                .endsWith(TimelineEventType.GUEST_ACCEPTED, TimelineEventType.GUEST_DECLINED);
        assertThat(invitations.look(token).way()).isNull();
    }

    @Test
    void tellsNobodyOfAnswersWhereTheSwitchIsOff() {
        invite(gerda);
        guests.set(expert.id(), agreed.id(), null, false);

        invitations.answer(only().token(), GuestAnswer.ACCEPTED);

        assertThat(meetings.timeline(agreed.id(), null).getLast().data()).doesNotContainKey("tells");
        guests.set(expert.id(), agreed.id(), null, true);
        invitations.answer(only().token(), GuestAnswer.DECLINED);
        assertThat(meetings.timeline(agreed.id(), null).getLast().data()).containsEntry("tells", "EXPERT");
    }

    @Test
    void asksAnewWhenTheTimeChangesWithAHigherSequenceAndTheSameUid() {
        invite(gerda);
        Letter first = only();
        invitations.answer(first.token(), GuestAnswer.ACCEPTED);
        move();
        fixture.write();

        Letter update = fixture.mails(gerda).getLast();
        assertThat(update.method()).isEqualTo("REQUEST");
        assertThat(update.value(Property.UID)).isEqualTo(first.value(Property.UID));
        assertThat(update.value(Property.SEQUENCE)).isEqualTo("1");
        assertThat(update.parameter(Property.ATTENDEE, Parameter.PARTSTAT)).isEqualTo("NEEDS-ACTION");
        assertThat(update.way()).isNotEqualTo(first.way());
        assertThat(answer()).isEqualTo(GuestAnswer.NONE);
        people.clock.set(people.now(agreed).time().start());
        assertThatExceptionOfType(LinkRevoked.class).isThrownBy(() -> gate.enter(first.way()));
        assertThat(gate.enter(update.way()).meeting()).isEqualTo(agreed.id());
    }

    @Test
    void keepsAnswersWhenOnlyTheTopicChangesAndJoinsSeveralChangesToOneMail() {
        invite(gerda);
        invitations.answer(only().token(), GuestAnswer.ACCEPTED);
        meetings.changeDetails(expert.id(), agreed.id(), "Another topic", null, null);
        meetings.changeDetails(expert.id(), agreed.id(), "A third topic", null, null);
        fixture.write();

        assertThat(fixture.mails(gerda)).hasSize(2);
        Letter update = fixture.mails(gerda).getLast();
        assertThat(update.value(Property.SUMMARY)).isEqualTo("A third topic");
        assertThat(update.parameter(Property.ATTENDEE, Parameter.PARTSTAT)).isEqualTo("ACCEPTED");
        assertThat(answer()).isEqualTo(GuestAnswer.ACCEPTED);
        fixture.write();
        assertThat(fixture.mails(gerda)).hasSize(2);
    }

    @Test
    void cancelsInTheGuestsCalendarWithTheMeeting() {
        invite(gerda);
        Letter first = only();
        meetings.cancel(expert.id(), agreed.id(), "Ill", null, null);
        fixture.write();

        Letter cancel = fixture.mails(gerda).getLast();
        assertThat(cancel.method()).isEqualTo("CANCEL");
        assertThat(cancel.value(Property.UID)).isEqualTo(first.value(Property.UID));
        assertThat(cancel.value(Property.SEQUENCE)).isEqualTo("1");
        assertThat(cancel.value(Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(cancel.hasWay()).isFalse();
        assertThatExceptionOfType(WrongState.class)
                .isThrownBy(() -> invitations.answer(first.token(), GuestAnswer.ACCEPTED));
        assertThat(invitations.look(first.token()).open()).isFalse();
    }

    @Test
    void removesOneGuestTellsThemAloneAndCountsOnWhenTheyAreInvitedAgain() {
        String gustav = GuestFixture.address();
        invite(gerda);
        invite(gustav);
        Letter first = only();
        guests.remove(
                expert.id(),
                agreed.id(),
                invitations.look(first.token()).guest().id());
        fixture.write();

        Letter cancel = fixture.mails(gerda).getLast();
        assertThat(cancel.method()).isEqualTo("CANCEL");
        assertThat(cancel.value(Property.SEQUENCE)).isEqualTo("1");
        assertThat(cancel.event().getProperty(Property.STATUS)).isEmpty();
        assertThat(fixture.mails(gustav)).hasSize(1);
        assertThatExceptionOfType(InvitationWithdrawn.class).isThrownBy(() -> invitations.look(first.token()));
        people.clock.set(agreed.time().start());
        assertThatExceptionOfType(LinkRevoked.class).isThrownBy(() -> gate.enter(first.way()));

        invite(gerda);
        assertThat(fixture.mails(gerda).getLast().value(Property.SEQUENCE)).isEqualTo("2");
    }

    @Test
    void namesTheOthersOnlyWhereTheSidesLetGuestsSeeEachOther() {
        invite(gerda);
        guests.invite(user, agreed.id(), List.of(new NewGuest(GuestFixture.address(), "Gustav", "Geheim")));
        fixture.write();
        assertThat(fixture.mails(gerda)).hasSize(1);
        assertThat(only().body() + only().calendar()).doesNotContain("Geheim");
        assertThat(invitations.look(only().token()).others()).isEmpty();

        guests.set(user, agreed.id(), true, null);
        fixture.write();

        assertThat(fixture.mails(gerda)).hasSize(2);
        assertThat(fixture.mails(gerda).getLast().body()).contains("Gustav Geheim");
        assertThat(invitations.look(only().token()).others()).contains("Gustav Geheim");
    }

    @Test
    void sendsNothingOfAnInvitationThatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            guests.invite(expert.id(), agreed.id(), List.of(new NewGuest(gerda, "Gerda", "Gast")));
            status.setRollbackOnly();
        });
        fixture.write();

        assertThat(fixture.mails(gerda)).isEmpty();
        assertThat(plans.of(expert.id()).used()).isZero();
    }

    @Test
    void judgesEachOfManyAddresses() {
        List<NewGuest> typed = NewGuest.typed(
                "a@guests.test, \"Bob, the Builder\" <b@guests.test>;c@guests.test d@guests.test\n"
                        + "\"odd, local\"@guests.test,nobody, x@, @y.test, jürgen@müller.example, a@guests.test",
                null,
                null);
        assertThat(typed)
                .extracting(NewGuest::email)
                .hasSize(10)
                .contains("b@guests.test", "\"odd, local\"@guests.test");
        assertThat(typed.get(1).firstName()).isEqualTo("Bob, the");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> guests.invite(expert.id(), agreed.id(), typed))
                .satisfies(refusal -> assertThat(refusal.fields())
                        .extracting(InvalidInput.Field::field)
                        .containsExactly("guests[5].email", "guests[6].email", "guests[7].email"));
        guests.invite(
                expert.id(),
                agreed.id(),
                typed.stream()
                        .filter(it -> it.email() != null
                                && it.email().matches(".+@.+\\..+")
                                && !it.email().startsWith("@"))
                        .toList());
        fixture.write();
        assertThat(fixture.mails("jürgen@xn--mller-kva.example")).hasSize(1);
        assertThat(fixture.mails("\"odd, local\"@guests.test")).hasSize(1);
        assertThat(fixture.mails("a@guests.test")).hasSize(1);
    }

    @Test
    void refusesWhatCouldBecomeTwoAddressesOrAHeader() {
        for (String wrong : List.of(
                "a@x.test,evil@y.test",
                "a@x.test\r\nBcc: evil@y.test",
                "Name <a@x.test>",
                "a@x.test>",
                "group:a@x.test;",
                "a b@x.test",
                "a@b@x.test",
                "a@localhost",
                "a@[127.0.0.1]",
                "x".repeat(65) + "@x.test",
                "a@" + "x".repeat(250) + ".test",
                "a\u202e@x.test")) {
            assertThatExceptionOfType(InvalidInput.class)
                    .as(wrong)
                    .isThrownBy(() -> guests.invite(expert.id(), agreed.id(), List.of(new NewGuest(wrong, "", ""))));
        }
    }

    @Test
    void letsNobodyWriteIntoTheCalendarByNameOrTopic() {
        meetings.changeDetails(
                expert.id(),
                agreed.id(),
                "Topic; ATTENDEE:mailto:evil@x.test, \\n DTSTART:19700101T000000Z",
                null,
                null);
        guests.invite(
                expert.id(),
                agreed.id(),
                List.of(new NewGuest(gerda, "Gerda\";RSVP=FALSE:mailto:evil@x.test", "Ñandú 🦤 Ελένη")));
        fixture.write();

        Letter mail = only();
        assertThat(mail.event().getProperties(Property.ATTENDEE)).hasSize(1);
        assertThat(mail.parameter(Property.ATTENDEE, Parameter.RSVP)).isEqualTo("TRUE");
        assertThat(mail.value(Property.SUMMARY)).startsWith("Topic; ATTENDEE:mailto:evil@x.test, \\n");
        assertThat(mail.parameter(Property.ATTENDEE, Parameter.CN)).endsWith("Ñandú 🦤 Ελένη");
    }

    @Test
    void treatsAnAccountsAddressAsAnyOther() {
        String known = people.account().email();

        Guests.Listed listed = guests.invite(expert.id(), agreed.id(), List.of(new NewGuest(known, "", "")));
        fixture.write();

        assertThat(listed.guests().getFirst().name()).isEqualTo(known.substring(0, known.indexOf('@')));
        assertThat(fixture.mails(known)).extracting(Letter::kind).contains("guest-invited");
    }

    @Test
    void showsAnAddressToWhoeverInvitedItOnly() {
        invite(gerda);
        Guest guest = guests.of(user, agreed.id()).guests().getFirst();

        assertThat(guest.emailFor(expert.id())).isEqualTo(gerda);
        assertThat(guest.emailFor(user)).isNull();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> guests.of(people.person(), agreed.id()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> guests.remove(people.person(), agreed.id(), guest.id()));
    }

    @Test
    void keepsGuestsAsContactsUntilTheyAreErased() {
        invite(gerda);
        Contact contact =
                contacts.of(expert.id(), SliceRequest.first(10)).items().getFirst();
        assertThat(contact.email()).isEqualTo(gerda);
        assertThat(contacts.of(user, SliceRequest.first(10)).items()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> contacts.erase(user, contact.id()));

        contacts.erase(expert.id(), contact.id());

        assertThat(contacts.of(expert.id(), SliceRequest.first(10)).items()).isEmpty();
        assertThat(guests.of(expert.id(), agreed.id()).guests()).hasSize(1);
    }

    @Test
    void hasTwentyGuestsAtMost() {
        List<NewGuest> twenty = IntStream.range(0, 20)
                .mapToObj(i -> new NewGuest(GuestFixture.address(), "", ""))
                .toList();
        guests.invite(expert.id(), agreed.id(), twenty);

        assertThatExceptionOfType(TooManyGuests.class).isThrownBy(() -> invite(gerda));
        assertThatExceptionOfType(TooManyGuests.class)
                .isThrownBy(() -> guests.invite(
                        expert.id(),
                        agreed.id(),
                        IntStream.range(0, 500)
                                .mapToObj(i -> new NewGuest("g" + i + "@x.test", "", ""))
                                .toList()));
        assertThat(guests.of(expert.id(), agreed.id()).guests()).hasSize(20);
    }

    @Test
    void countsMeetingsWithGuestsExactlyAndLetsThePaidPlanHaveMore() throws Exception {
        List<MeetingFacts> many = IntStream.range(0, 14)
                .mapToObj(i -> people.booked(user, expert))
                .toList();
        List<Thread> inviting = many.stream()
                .map(meeting -> Thread.ofVirtual().unstarted(() -> {
                    try {
                        fixture.invited(expert.id(), meeting.id());
                    } catch (GuestLimitReached e) {
                        assertThat(e.code()).isEqualTo("guest-limit-reached");
                    }
                }))
                .toList();
        inviting.forEach(Thread::start);
        for (Thread thread : inviting) {
            thread.join(Duration.ofMinutes(1));
        }

        assertThat(many.stream().filter(it -> !guests.of(user, it.id()).guests().isEmpty()))
                .hasSize(Plans.FREE_MEETINGS);
        assertThat(plans.of(expert.id()).used()).isEqualTo(Plans.FREE_MEETINGS);
        assertThatExceptionOfType(GuestLimitReached.class).isThrownBy(() -> invite(gerda));
        plans.set(expert.id(), Plan.PAID);
        invite(gerda);
        assertThat(fixture.mails(gerda)).hasSize(1);
    }

    @Test
    void takesNoAnswerByLinkThatIsNotOffered() {
        invite(gerda);

        for (GuestAnswer other : List.of(GuestAnswer.NONE, GuestAnswer.TENTATIVE, GuestAnswer.DELEGATED)) {
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> invitations.answer(only().token(), other));
        }
        assertThat(answer()).isEqualTo(GuestAnswer.NONE);
    }

    @Test
    void tellsNothingButANewTimeOrPlaceToWhoeverDeclined() {
        invite(gerda);
        invitations.answer(only().token(), GuestAnswer.DECLINED);
        meetings.changeDetails(expert.id(), agreed.id(), "Another topic", null, null);
        fixture.write();
        assertThat(fixture.mails(gerda)).hasSize(1);

        move();
        fixture.write();

        assertThat(fixture.mails(gerda)).hasSize(2);
        assertThat(answer()).isEqualTo(GuestAnswer.NONE);
    }

    @Test
    void waitsForNobodyWhoDeclined() {
        invite(gerda);
        invitations.answer(only().token(), GuestAnswer.DECLINED);
        people.clock.set(agreed.time().start());

        gate.enter(people.token(user, agreed.id()));
        gate.enter(people.token(expert.id(), agreed.id()));

        assertThat(people.timeline(agreed))
                .contains(TimelineEventType.USER_ATTENDED, TimelineEventType.EXPERT_ATTENDED)
                .doesNotContain(TimelineEventType.GUEST_ATTENDED);
    }

    @Test
    void invitesNobodyToWhatIsOverOrOffAndTakesNoAnswerToIt() {
        invite(gerda);
        String token = only().token();
        MeetingFacts off = people.booked(user, expert);
        meetings.cancel(expert.id(), off.id(), "Ill", null, null);
        assertThatExceptionOfType(WrongState.class)
                .isThrownBy(() -> guests.invite(user, off.id(), List.of(new NewGuest(gerda, "", ""))));

        people.clock.set(agreed.time().end().minusMillis(1));
        invitations.answer(token, GuestAnswer.ACCEPTED);
        people.clock.set(agreed.time().end());
        assertThatExceptionOfType(WrongState.class).isThrownBy(() -> invitations.answer(token, GuestAnswer.DECLINED));
        assertThatExceptionOfType(WrongState.class).isThrownBy(() -> invite(GuestFixture.address()));
        assertThat(answer()).isEqualTo(GuestAnswer.ACCEPTED);
    }

    @Test
    void writesInTheLanguageAndByTheClocksOfWhoeverInvited() {
        PersonId hana = context.getBean(Accounts.class)
                .create(new NewAccount(
                        "hana" + GuestFixture.address(),
                        MeetingFixture.PASSWORD,
                        "Hana",
                        "Asia/Tokyo",
                        "cs",
                        Set.of(Role.USER)))
                .id();
        people.give(hana, 1_000);
        MeetingFacts meeting = people.booked(hana, expert);
        guests.invite(hana, meeting.id(), List.of(new NewGuest(gerda, "Gerda", "Gast")));
        fixture.write();

        assertThat(only().subject()).startsWith("Pozvánka: ").endsWith("(Hana)");
        assertThat(only().body()).contains("UTC+09:00");
    }

    @Test
    void countsAMeetingOnceForWhoeverInvitesToItAndForGood() {
        invite(gerda);
        invite(GuestFixture.address());
        guests.remove(
                expert.id(),
                agreed.id(),
                guests.of(user, agreed.id()).guests().getFirst().id());
        assertThat(plans.of(expert.id()).used()).isEqualTo(1);
        assertThat(plans.of(user).used()).isZero();

        guests.invite(user, agreed.id(), List.of(new NewGuest(GuestFixture.address(), "", "")));

        assertThat(plans.of(user).used()).isEqualTo(1);
    }

    @Test
    void tellsThePlaceOfAMeetingOutsideTheRoom() {
        meetings.changeDetails(
                expert.id(), agreed.id(), null, new Location(Location.Kind.PLACE, "Main Street 1"), null);
        invite(gerda);

        assertThat(only().value(Property.LOCATION)).contains("Main Street 1");
        assertThat(only().hasWay()).isFalse();
    }

    @Test
    void knowsNothingOfTamperedTokens() {
        invite(gerda);
        String token = only().token();

        for (String wrong : List.of("", "x", token + "0", "0" + token, token.substring(1), "z".repeat(9_000))) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.look(wrong));
        }
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == '1' ? '2' : '1';
            String tampered = token.substring(0, i) + other + token.substring(i + 1);
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.look(tampered));
        }
    }

    private void invite(String address) {
        guests.invite(expert.id(), agreed.id(), List.of(new NewGuest(address, "Gerda", "Gast")));
        fixture.write();
    }

    private void move() {
        meetings.proposeNewTime(expert.id(), agreed.id(), agreed.time().start().plus(Duration.ofMinutes(30)), null);
        meetings.acceptNewTime(user, agreed.id(), null);
    }

    private Letter only() {
        return fixture.mails(gerda).getFirst();
    }

    private GuestAnswer answer() {
        return guests.of(user, agreed.id()).guests().getFirst().answer();
    }

    private void owner(String sql) throws SQLException {
        try (Connection connection = context.getBean(TestDatabase.class).asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
