package app.parley.collaboration;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.meeting.NewParticipant;
import app.parley.meeting.ParticipantRole;
import app.parley.meeting.Participants;
import app.parley.meeting.TimelineEventType;
import app.parley.organisation.CallingTerms;
import app.parley.platform.Ids;
import app.parley.platform.Texts;
import app.parley.platform.Throttle;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls people without an account by a link that is mailed to them; the link is their seat. */
@Service
@Transactional
public class Specialists {

    private static final int MOST = 5;
    private static final int MOST_A_DAY = 50;
    private static final Duration DAY = Duration.ofDays(1);

    private final CallRows rows;
    private final Colleagues colleagues;
    private final Running running;
    private final Meetings meetings;
    private final Participants participants;
    private final Accounts accounts;
    private final SpecialistMails mails;
    private final Throttle throttle;

    Specialists(
            CallRows rows,
            Colleagues colleagues,
            Running running,
            Meetings meetings,
            Participants participants,
            Accounts accounts,
            SpecialistMails mails,
            Throttle throttle) {
        this.rows = rows;
        this.colleagues = colleagues;
        this.running = running;
        this.meetings = meetings;
        this.participants = participants;
        this.accounts = accounts;
        this.mails = mails;
        this.throttle = throttle;
    }

    /**
     * Mails somebody a link of their own.
     *
     * @param name under which they appear, 1 to 120 characters
     * @throws NotRunning unless the room is open and the host has entered
     * @throws CollaboratorsOff when no team of the host's allows specialists
     * @throws NoSeatLeft when five specialists or seven people were called in
     * @throws app.parley.platform.TooManyAttempts after 50 in a day
     */
    public Call call(PersonId host, MeetingId id, String email, String name, String comment) {
        meetings.get(host, id);
        MeetingFacts meeting = Calls.hosted(host, participants.hold(id));
        running.require(meeting);
        CallingTerms terms = colleagues.specialistTerms(meeting);
        String address = Accounts.address("email", email);
        String shown = Texts.line("name", name, 1, 120);
        String why = Texts.block("comment", comment, 500);
        requireSeat(id);
        String bucket = "specialists:" + host;
        throttle.check(bucket, MOST_A_DAY, DAY);
        throttle.count(bucket, DAY);
        Participants.Added added = participants.add(
                id,
                new NewParticipant(
                        ParticipantRole.SPECIALIST,
                        Optional.empty(),
                        Optional.of(shown),
                        terms.masked(),
                        terms.viewOnly()));
        Call call = new Call(
                CallId.of(Ids.next()),
                Ids.next(),
                id,
                Optional.empty(),
                Optional.of(shown),
                false,
                why,
                CallState.JOINED,
                Optional.of(added.participant().id()));
        rows.add(call);
        Account caller = accounts.get(host);
        mails.invite(address, caller, why, added.link().orElseThrow(NotRunning::new));
        participants.note(id, TimelineEventType.COLLABORATOR_INVITED, host, Map.of("name", shown));
        return call;
    }

    private void requireSeat(MeetingId id) {
        long joined = rows.of(id).stream()
                .filter(call -> call.state() == CallState.JOINED)
                .count();
        long specialists = rows.of(id).stream()
                .filter(call -> call.state() == CallState.JOINED && call.name().isPresent())
                .count();
        if (joined >= Calls.SEATS || specialists >= MOST) {
            throw new NoSeatLeft();
        }
    }
}
