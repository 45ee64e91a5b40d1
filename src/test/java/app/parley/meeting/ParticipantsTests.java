package app.parley.meeting;

import static app.parley.meeting.TimelineEventType.COLLABORATOR_JOINED;
import static app.parley.meeting.TimelineEventType.GUEST_ATTENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.parley.ParleyTest;
import app.parley.calendar.Approval;
import app.parley.settlement.Answer;
import app.parley.shared.PersonId;
import app.parley.support.TestClock;
import app.parley.video.RoomEntry;
import app.parley.video.RoomRole;
import app.parley.video.Standing;
import app.parley.video.VideoRooms;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Guests, colleagues and specialists: a place and a link of their own, as good and as short-lived as the sides' links. */
@ParleyTest
class ParticipantsTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Gate gate;

    @Autowired
    Meetings meetings;

    @Autowired
    Participants participants;

    @Autowired
    VideoRooms rooms;

    @Autowired
    TransactionTemplate transaction;

    MeetingFixture fixture;
    PersonId user;
    MeetingFixture.Seller expert;
    MeetingFacts agreed;

    @BeforeEach
    void agreedMeeting() {
        fixture = new MeetingFixture(context);
        fixture.clock.set(TestClock.START);
        user = fixture.user(1_000);
        expert = fixture.seller(Approval.AUTOMATIC, 100);
        agreed = fixture.booked(user, expert);
    }

    @Test
    void givesAGuestALinkOfTheirOwn() {
        Participants.Added one = add(NewParticipant.guest("Gerda Gast"));
        Participants.Added other = add(NewParticipant.guest("Gustav Gast"));

        assertThat(one.link()).isEqualTo(participants.linkOf(one.participant().id()));
        assertThat(one.link()).isNotEqualTo(other.link());
        assertThat(participants.of(agreed.id()))
                .extracting(Participant::role)
                .containsExactly(
                        ParticipantRole.USER, ParticipantRole.EXPERT, ParticipantRole.GUEST, ParticipantRole.GUEST);
    }

    @Test
    void admitsAGuestWithoutAnAccountAndRecordsItOnce() {
        String token = token(add(NewParticipant.guest("Gerda Gast")).participant());
        assertThatExceptionOfType(LinkNotOpenYet.class).isThrownBy(() -> gate.enter(token));
        fixture.clock.set(agreed.time().start());

        Gate.Entry entry = gate.enter(token);
        gate.enter(token);

        assertThat(entry.role()).isEqualTo(ParticipantRole.GUEST);
        RoomEntry inside = rooms.redeem(entry.ticket());
        assertThat(inside.displayName()).isEqualTo("Gerda Gast");
        assertThat(inside.attendee().role()).isEqualTo(RoomRole.GUEST);
        assertThat(inside.host()).isFalse();
        for (Side side : Side.values()) {
            assertThat(meetings.timeline(agreed.id(), side))
                    .filteredOn(event -> event.type() == GUEST_ATTENDED)
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.actor()).isNull();
                        assertThat(event.data()).isEqualTo(Map.of("name", "Gerda Gast"));
                    });
        }
    }

    @Test
    void keepsThatAColleagueCameFromTheUserForGood() {
        PersonId colleague = fixture.person();
        Participants.Added added = add(
                new NewParticipant(ParticipantRole.COLLABORATOR, Optional.of(colleague), Optional.empty(), true, true));
        Participants.Added specialist = add(new NewParticipant(
                ParticipantRole.SPECIALIST, Optional.empty(), Optional.of("Sophie Special"), true, false));
        fixture.clock.set(agreed.time().start());

        RoomEntry inside = rooms.redeem(gate.enter(token(added.participant())).ticket());
        gate.enter(token(specialist.participant()));

        assertThat(inside.attendee().masked()).isTrue();
        assertThat(inside.attendee().viewOnly()).isTrue();
        assertThat(types(Side.EXPERT).filter(COLLABORATOR_JOINED::equals)).hasSize(2);
        assertThat(types(null).filter(COLLABORATOR_JOINED::equals)).hasSize(2);
        assertThat(types(Side.USER)).doesNotContain(COLLABORATOR_JOINED);
        fixture.clock.set(agreed.time().end());
        fixture.progress.record(user, agreed.id(), Answer.WENT_SMOOTHLY, "", null);
        assertThat(types(Side.USER)).doesNotContain(COLLABORATOR_JOINED);
    }

    @Test
    void addsAPersonOnceAlsoWhenManyAskTogether() {
        PersonId colleague = fixture.person();
        NewParticipant newcomer = new NewParticipant(
                ParticipantRole.COLLABORATOR, Optional.of(colleague), Optional.empty(), false, false);

        assertThat(Races.together(IntStream.range(0, 8)
                        .<Runnable>mapToObj(i -> () -> add(newcomer))
                        .toList()))
                .isEmpty();

        assertThat(participants.of(agreed.id())).hasSize(3);
        assertThat(gate.linkOf(colleague, agreed)).isEqualTo(add(newcomer).link());
    }

    @Test
    void turnsOutWhoeverIsRemovedAndLetsThemComeBackByAnotherLinkOnly() {
        PersonId colleague = fixture.person();
        NewParticipant newcomer = new NewParticipant(
                ParticipantRole.COLLABORATOR, Optional.of(colleague), Optional.empty(), false, false);
        Participant removed = add(newcomer).participant();
        String token = token(removed);
        fixture.clock.set(agreed.time().start());
        RoomEntry inside = rooms.redeem(gate.enter(token).ticket());

        remove(removed.id());
        remove(removed.id());

        assertThat(rooms.standing(inside, fixture.clock.instant())).isEqualTo(Standing.GONE);
        assertThatExceptionOfType(LinkRevoked.class).isThrownBy(() -> gate.look(token));
        assertThatExceptionOfType(LinkRevoked.class).isThrownBy(() -> gate.enter(token));
        assertThat(participants.linkOf(removed.id())).isEmpty();
        assertThat(gate.linkOf(colleague, agreed)).isEmpty();
        Participant again = add(newcomer).participant();
        assertThat(again.id()).isNotEqualTo(removed.id());
        RoomEntry back = rooms.redeem(gate.enter(token(again)).ticket());
        assertThat(rooms.standing(back, fixture.clock.instant())).isEqualTo(Standing.OPEN);
        assertThatExceptionOfType(LinkRevoked.class).isThrownBy(() -> gate.enter(token));
    }

    @Test
    void removesNoSide() {
        Participant side = participants.of(agreed.id()).getFirst();

        remove(side.id());

        assertThat(participants.of(agreed.id())).contains(side);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new NewParticipant(ParticipantRole.EXPERT, Optional.of(user), Optional.empty(), false, false));
    }

    @Test
    void replacesEveryLinkWhenTheMeetingMovesAndKillsThemAllWhenItIsCancelled() {
        Participant guest = add(NewParticipant.guest("Gerda Gast")).participant();
        String old = token(guest);
        Instant moved = agreed.time().start().plus(Duration.ofMinutes(30));
        meetings.proposeNewTime(expert.id(), agreed.id(), moved, null);
        meetings.acceptNewTime(user, agreed.id(), null);
        fixture.clock.set(moved);

        assertThatExceptionOfType(LinkRevoked.class).isThrownBy(() -> gate.look(old));
        String current = token(guest);
        assertThat(gate.enter(current).role()).isEqualTo(ParticipantRole.GUEST);

        fixture.clock.set(TestClock.START);
        meetings.cancel(expert.id(), agreed.id(), "Ill", null, null);
        fixture.clock.set(moved);
        assertThatExceptionOfType(LinkRevoked.class).isThrownBy(() -> gate.enter(current));
        assertThat(participants.linkOf(guest.id())).isEmpty();
    }

    @Test
    void addsNobodyToAMeetingThatIsNotAgreed() {
        MeetingFacts requested = fixture.requested(user, expert);

        assertThatExceptionOfType(WrongState.class)
                .isThrownBy(() -> transaction.execute(
                        status -> participants.add(requested.id(), NewParticipant.guest("Gerda Gast"))));
    }

    private Participants.Added add(NewParticipant newcomer) {
        return Objects.requireNonNull(transaction.execute(status -> participants.add(agreed.id(), newcomer)));
    }

    private void remove(ParticipantId id) {
        transaction.executeWithoutResult(status -> participants.remove(id));
    }

    private String token(Participant participant) {
        String path = participants.linkOf(participant.id()).orElseThrow().path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Stream<TimelineEventType> types(@Nullable Side reader) {
        return meetings.timeline(agreed.id(), reader).stream().map(TimelineEvent::type);
    }
}
