package app.parley.guest;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Meetings;
import app.parley.meeting.Participants;
import app.parley.meeting.TimelineEventType;
import app.parley.meeting.WrongState;
import app.parley.shared.InvalidInput;
import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Guests of a meeting, as its two sides invite and remove them (src/docs/rules/guests.md). */
@Service
@Transactional
public class Guests {

    /** Guests that a meeting has at most. */
    public static final int MOST = 20;

    private final GuestRows rows;
    private final Contacts contacts;
    private final Plans plans;
    private final Meetings meetings;
    private final Participants participants;
    private final Accounts accounts;
    private final Clock clock;

    Guests(
            GuestRows rows,
            Contacts contacts,
            Plans plans,
            Meetings meetings,
            Participants participants,
            Accounts accounts,
            Clock clock) {
        this.rows = rows;
        this.contacts = contacts;
        this.plans = plans;
        this.meetings = meetings;
        this.participants = participants;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param open whether somebody can be invited still */
    public record Listed(List<Guest> guests, GuestSettings settings, boolean open) {}

    /** @throws NotFound unless the person is a side of the meeting */
    @Transactional(readOnly = true)
    public Listed of(PersonId person, MeetingId id) {
        MeetingFacts meeting = meetings.get(person, id);
        return new Listed(
                rows.of(id).stream().map(Invitation::guest).toList(), rows.settings(id), isOpen(meeting, now()));
    }

    /**
     * Invites people, each by a mail of their own once the meeting is agreed. An address that is invited already stays as
     * it is.
     *
     * @return everybody who is invited then
     * @throws InvalidInput naming each field that is wrong, as {@code guests[1].email}
     * @throws WrongState unless the meeting waits for approval or is agreed, and is not over
     * @throws TooManyGuests beyond {@link #MOST}
     * @throws GuestLimitReached when the inviter's plan has no further meeting with guests
     */
    public Listed invite(PersonId by, MeetingId id, List<NewGuest> wanted) {
        if (wanted.isEmpty()) {
            throw new InvalidInput("guests", "required");
        }
        List<WantedGuest> checked = WantedGuest.of(wanted);
        MeetingFacts meeting = held(by, id);
        Instant now = now();
        requireOpen(meeting, now);
        plans.count(by, id);
        Account inviter = accounts.get(by);
        for (WantedGuest one : checked) {
            Guest guest = Guest.of(id, one, by, now);
            contacts.keep(by, guest, now);
            if (rows.add(guest, inviter.locale(), inviter.zone())) {
                participants.note(id, TimelineEventType.GUEST_INVITED, by, Map.of("name", guest.name()));
            }
        }
        if (rows.of(id).size() > MOST) {
            throw new TooManyGuests();
        }
        peopleChanged(id);
        return of(by, id);
    }

    /**
     * Begins a meeting and invites people to it, or does neither. Refuses as {@link #invite} does, and as the beginning.
     *
     * @param wanted nobody is possible
     */
    public MeetingFacts beginWith(PersonId by, List<NewGuest> wanted, Supplier<MeetingFacts> beginning) {
        WantedGuest.of(wanted);
        MeetingFacts meeting = beginning.get();
        if (!wanted.isEmpty()) {
            invite(by, meeting.id(), wanted);
        }
        return meeting;
    }

    /** Withdraws an invitation: the guest alone is told, and their link is dead at once. @throws NotFound */
    public void remove(PersonId by, MeetingId id, GuestId guest) {
        held(by, id);
        Invitation invitation = rows.find(guest)
                .filter(it -> it.meeting().equals(id) && !it.removed())
                .orElseThrow(NotFound::new);
        if (invitation.guest().participant() != null) {
            participants.remove(invitation.guest().participant());
        }
        rows.remove(guest, now());
        peopleChanged(id);
    }

    /** Changes what is not null. */
    public Listed set(PersonId by, MeetingId id, @Nullable Boolean seeEachOther, @Nullable Boolean tellAnswers) {
        held(by, id);
        GuestSettings before = rows.settings(id);
        GuestSettings after = new GuestSettings(
                seeEachOther == null ? before.seeEachOther() : seeEachOther,
                tellAnswers == null ? before.tellAnswers() : tellAnswers);
        rows.set(id, after);
        if (after.seeEachOther() != before.seeEachOther()) {
            rows.changed(id);
        }
        return of(by, id);
    }

    private void peopleChanged(MeetingId id) {
        if (rows.settings(id).seeEachOther()) {
            rows.changed(id);
        }
    }

    private MeetingFacts held(PersonId by, MeetingId id) {
        meetings.get(by, id);
        MeetingFacts meeting = participants.hold(id);
        if (meeting.sideOf(by) == null) {
            throw new NotFound();
        }
        return meeting;
    }

    private static void requireOpen(MeetingFacts meeting, Instant now) {
        if (!isOpen(meeting, now)) {
            throw new WrongState();
        }
    }

    private static boolean isOpen(MeetingFacts meeting, Instant now) {
        return (meeting.status() == MeetingStatus.AWAITING_APPROVAL || meeting.status() == MeetingStatus.AGREED)
                && now.isBefore(meeting.time().end());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
