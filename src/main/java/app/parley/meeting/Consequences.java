package app.parley.meeting;

import static app.parley.meeting.CreditPaymentStatus.BLOCKED;
import static app.parley.meeting.CreditPaymentStatus.NONE;

import app.parley.availability.Diary;
import app.parley.calendar.Calendars;
import app.parley.credit.Ledger;
import app.parley.credit.Reference;
import app.parley.credit.Release;
import app.parley.credit.TransferReason;
import app.parley.shared.CalendarId;
import app.parley.shared.Credits;
import app.parley.shared.TimeRange;
import app.parley.video.VideoRooms;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a change of a meeting means for diaries, credits, room and links, in the one order of locks. */
@Component
class Consequences {

    private final Diary diary;
    private final Calendars calendars;
    private final Ledger ledger;
    private final VideoRooms rooms;
    private final LinkStore links;

    Consequences(Diary diary, Calendars calendars, Ledger ledger, VideoRooms rooms, LinkStore links) {
        this.diary = diary;
        this.calendars = calendars;
        this.ledger = ledger;
        this.rooms = rooms;
        this.links = links;
    }

    /** @param cost of a cancellation; null for any other change */
    void carryOut(MeetingFacts before, MeetingFacts after, @Nullable CancellationRule cost, Instant now) {
        moveTime(before, after);
        moveCredits(before, after, cost, now);
        moveRoom(before, after);
        moveLinks(before, after, now);
    }

    private void moveTime(MeetingFacts before, MeetingFacts after) {
        boolean ended = after.status() != before.status() && after.status() != MeetingStatus.AGREED;
        if (ended) {
            diary.release(after.id());
            return;
        }
        boolean moved = !after.time().equals(before.time());
        if (moved) {
            diary.takeNewTime(after.id());
        } else if (becameAgreed(before, after) && after.calendar() == null) {
            diary.occupy(after.id(), after.time(), after.user(), after.expert());
        }
        if (!moved && before.newTime() != null && !before.newTime().equals(after.newTime())) {
            diary.releaseNewTime(after.id());
        }
        if (after.newTime() != null && !after.newTime().equals(before.newTime())) {
            holdNewTime(after, after.newTime());
        }
    }

    private void holdNewTime(MeetingFacts meeting, NewTime newTime) {
        CalendarId calendar = meeting.calendar();
        if (calendar == null) {
            TimeRange time = TimeRange.of(newTime.startsAt(), meeting.time().length());
            diary.holdNewTime(meeting.id(), time, meeting.user(), meeting.expert());
        } else {
            boolean listedOnly = newTime.by() == Side.USER;
            diary.holdNewSlot(
                    meeting.moving(), calendars.get(calendar), newTime.startsAt(), meeting.user(), listedOnly);
        }
    }

    private void moveCredits(MeetingFacts before, MeetingFacts after, @Nullable CancellationRule cost, Instant now) {
        CreditPaymentStatus from = before.creditPaymentStatus();
        CreditPaymentStatus to = after.creditPaymentStatus();
        if (from == NONE && to == BLOCKED) {
            ledger.block(reference(after), after.user(), after.price(), now);
        } else if (from == BLOCKED && to == CreditPaymentStatus.RETURNED) {
            ledger.release(List.of(returned(after)), now);
        } else if (from == BLOCKED && to == CreditPaymentStatus.REIMBURSED_CANCELLATION) {
            ledger.release(List.of(reimbursed(after, Objects.requireNonNull(cost))), now);
        }
    }

    private void moveRoom(MeetingFacts before, MeetingFacts after) {
        if (!after.hasRoom()) {
            if (before.hasRoom()) {
                rooms.delete(after.id());
            }
        } else if (!before.hasRoom()) {
            rooms.create(after.id(), admission(after));
        } else if (!after.time().equals(before.time())) {
            rooms.move(after.id(), admission(after));
        }
    }

    private void moveLinks(MeetingFacts before, MeetingFacts after, Instant now) {
        if (becameAgreed(before, after)) {
            links.issue(after);
        } else if (before.hasRoom() && (!after.hasRoom() || !after.time().equals(before.time()))) {
            links.reissue(after.id());
            if (!after.expert().equals(before.expert())) {
                links.handOver(after, now);
            }
        }
    }

    private static boolean becameAgreed(MeetingFacts before, MeetingFacts after) {
        return before.status() != MeetingStatus.AGREED && after.status() == MeetingStatus.AGREED;
    }

    private static TimeRange admission(MeetingFacts meeting) {
        return new TimeRange(meeting.linkOpensAt(), meeting.linkClosesAt());
    }

    private static Release returned(MeetingFacts meeting) {
        return release(meeting, TransferReason.RETURN, meeting.price(), Credits.ZERO, Credits.ZERO);
    }

    private static Release reimbursed(MeetingFacts meeting, CancellationRule cost) {
        return release(meeting, TransferReason.LATE_CANCELLATION, cost.returned(), cost.toExpert(), cost.platformFee());
    }

    private static Release release(
            MeetingFacts meeting, TransferReason reason, Credits returned, Credits paid, Credits fee) {
        return new Release(
                reference(meeting),
                reason,
                meeting.user(),
                meeting.expert(),
                meeting.price(),
                returned,
                paid,
                fee,
                Credits.ZERO);
    }

    private static Reference reference(MeetingFacts meeting) {
        return new Reference("meeting", meeting.id().value());
    }
}
