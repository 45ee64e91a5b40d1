package app.parley.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.ParleyTest;
import app.parley.platform.Ids;
import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
class VideoRoomsTests {

    private static final Instant OPENS = Instant.parse("2026-11-23T08:45:00Z");
    private static final TimeRange WINDOW = TimeRange.of(OPENS, Duration.ofMinutes(105));

    @Autowired
    VideoRooms rooms;

    private final MeetingId meeting = MeetingId.of(Ids.next());
    private final UUID participant = Ids.next();

    @Test
    void ticketLeadsToTheVisitItWasGivenFor() {
        rooms.create(meeting, WINDOW);

        RoomEntry entry = rooms.redeem(admit());

        assertThat(entry.meeting()).isEqualTo(meeting);
        assertThat(entry.participant()).isEqualTo(participant);
        assertThat(entry.displayName()).isEqualTo("Erika <b>Expertin</b> 🙂");
        assertThat(entry.host()).isTrue();
        assertThat(rooms.holder(rooms.pass(entry))).contains(entry);
    }

    @Test
    void refusesTicketsItNeverGave() {
        assertThatThrownBy(() -> rooms.redeem("x.y.z")).isInstanceOf(NotFound.class);
    }

    @Test
    void admitsNobodyWhereThereIsNoRoom() {
        assertThatThrownBy(this::admit).isInstanceOf(NotFound.class);
        rooms.create(meeting, WINDOW);
        rooms.delete(meeting);
        assertThatThrownBy(this::admit).isInstanceOf(NotFound.class);
    }

    @Test
    void deletingARoomThatNeverWasDoesNothing() {
        rooms.delete(meeting);

        assertThat(rooms.room(meeting)).isEmpty();
    }

    @Test
    void noSignOfLifeCountsOutsideTheWindow() {
        rooms.create(meeting, WINDOW);
        UUID visit = rooms.redeem(admit()).visit();

        assertThat(rooms.seen(visit, WINDOW.end())).isTrue();
        assertThat(rooms.seen(visit, WINDOW.end().plusMillis(1))).isFalse();
        assertThat(rooms.seen(visit, OPENS.minusMillis(1))).isFalse();
        assertThat(rooms.seen(Ids.next(), OPENS)).isFalse();
        assertThat(rooms.visits(meeting)).containsExactly(new Visit(meeting, participant, OPENS, WINDOW.end(), 0));
    }

    @Test
    void movingTurnsOutWhoeverIsInside() {
        rooms.create(meeting, WINDOW);
        RoomEntry before = rooms.redeem(admit());

        rooms.move(meeting, new TimeRange(OPENS.plusSeconds(60), WINDOW.end()));

        assertThat(rooms.standing(before, OPENS.plusSeconds(120))).isEqualTo(Standing.GONE);
        assertThat(rooms.seen(before.visit(), OPENS.plusSeconds(120))).isFalse();
        RoomEntry after = rooms.redeem(
                rooms.admit(meeting, Attendee.of(participant, "Erika", RoomRole.EXPERT), OPENS.plusSeconds(120)));
        assertThat(rooms.standing(after, OPENS.plusSeconds(120))).isEqualTo(Standing.OPEN);
        assertThat(rooms.visits(meeting)).hasSize(2);
    }

    private String admit() {
        return rooms.admit(meeting, Attendee.of(participant, "Erika <b>Expertin</b> 🙂", RoomRole.EXPERT), OPENS);
    }
}
