package app.parley.video;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.platform.Ids;
import app.parley.shared.MeetingId;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoomTests {

    private static final Instant OPENS = Instant.parse("2026-11-23T08:45:00Z");
    private static final Instant CLOSES = Instant.parse("2026-11-23T10:30:00Z");
    private static final Room ROOM = new Room(MeetingId.of(Ids.next()), OPENS, CLOSES, 3, false, Set.of());

    @Test
    void admitsFromTheFirstInstantToTheLastBothIncluded() {
        assertThat(ROOM.standing(3, OPENS.minusNanos(1_000))).isEqualTo(Standing.NOT_OPEN_YET);
        assertThat(ROOM.standing(3, OPENS)).isEqualTo(Standing.OPEN);
        assertThat(ROOM.standing(3, CLOSES)).isEqualTo(Standing.OPEN);
        assertThat(ROOM.standing(3, CLOSES.plusNanos(1_000))).isEqualTo(Standing.CLOSED);
    }

    @Test
    void isGoneForWhoeverEnteredBeforeItMoved() {
        assertThat(ROOM.standing(2, OPENS)).isEqualTo(Standing.GONE);
    }

    @Test
    void isGoneForEverybodyOnceDeleted() {
        assertThat(new Room(ROOM.meeting(), OPENS, CLOSES, 3, true, Set.of()).standing(3, OPENS))
                .isEqualTo(Standing.GONE);
    }

    @Test
    void knowsNobodyPresentAfterItClosed() {
        assertThat(ROOM.atMostUntilClose(CLOSES.plusSeconds(5))).isEqualTo(CLOSES);
        assertThat(ROOM.atMostUntilClose(OPENS)).isEqualTo(OPENS);
    }
}
