package app.parley.api.meeting;

import app.parley.account.SignedIn;
import app.parley.api.RequiredField;
import app.parley.api.calendar.Handles;
import app.parley.api.guest.WantedGuests;
import app.parley.availability.Choice;
import app.parley.guest.Guests;
import app.parley.meeting.Booking;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.meeting.Proposal;
import app.parley.shared.InvalidInput;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The three ways in which a meeting begins, as JSON asks for them: a slot is booked, a time asked for, a meeting proposed. */
@Component
class Beginnings {

    private final Meetings meetings;
    private final Guests guests;
    private final Handles handles;

    Beginnings(Meetings meetings, Guests guests, Handles handles) {
        this.meetings = meetings;
        this.guests = guests;
        this.handles = handles;
    }

    MeetingFacts begin(SignedIn me, MeetingBodies.NewMeeting wanted) {
        return guests.beginWith(
                me.id(),
                WantedGuests.of(wanted.guests()),
                () -> wanted.calendar() == null ? request(me, wanted) : book(me, wanted));
    }

    MeetingFacts propose(SignedIn me, MeetingBodies.NewProposal wanted) {
        Proposal proposal = new Proposal(
                PersonId.of(RequiredField.of("userId", wanted.userId())),
                OfferingId.of(RequiredField.of("offeringId", wanted.offeringId())),
                RequiredField.of("startsAt", wanted.startsAt()),
                RequiredField.of("minutes", wanted.minutes()),
                RequiredField.amount("price", wanted.price()),
                RequiredField.of("topic", wanted.topic()));
        return guests.beginWith(me.id(), WantedGuests.of(wanted.guests()), () -> meetings.propose(me.id(), proposal));
    }

    private MeetingFacts book(SignedIn me, MeetingBodies.NewMeeting wanted) {
        if (wanted.offeringId() != null) {
            throw new InvalidInput("calendar", "malformed");
        }
        return meetings.book(
                me.id(),
                new Booking(
                        RequiredField.of("calendar", wanted.calendar()),
                        wanted.startsAt(),
                        Objects.requireNonNullElse(wanted.topic(), ""),
                        choice(wanted),
                        wanted.answers() == null ? Map.of() : wanted.answers()));
    }

    private Choice choice(MeetingBodies.NewMeeting wanted) {
        List<OfferingId> services = new ArrayList<>();
        for (int i = 0; wanted.services() != null && i < wanted.services().size(); i++) {
            services.add(OfferingId.of(
                    RequiredField.of("services[" + i + "]", wanted.services().get(i))));
        }
        return new Choice(services, wanted.expert() == null ? null : handles.person("expert", wanted.expert()));
    }

    private MeetingFacts request(SignedIn me, MeetingBodies.NewMeeting wanted) {
        if (wanted.answers() != null || wanted.services() != null) {
            throw new InvalidInput("calendar", "required");
        }
        if (wanted.expert() == null && wanted.offeringId() == null) {
            throw new InvalidInput("calendar", "required");
        }
        return meetings.request(
                me.id(),
                RequiredField.of("expert", wanted.expert()),
                OfferingId.of(RequiredField.of("offeringId", wanted.offeringId())),
                RequiredField.of("startsAt", wanted.startsAt()),
                RequiredField.of("topic", wanted.topic()));
    }
}
