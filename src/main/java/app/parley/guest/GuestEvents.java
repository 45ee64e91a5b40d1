package app.parley.guest;

import app.parley.guest.itip.MailTo;
import app.parley.icalendar.EventUid;
import app.parley.meeting.MeetingFacts;
import app.parley.shared.MeetingId;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Invitations as calendar programs understand them (RFC 5546): one guest each, because every guest has a way in of their
 * own and no address of another's is anybody's business.
 */
@Component
class GuestEvents {

    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}&&[^\n]]");
    private static final Pattern UNSAFE_IN_NAMES = Pattern.compile("[\\p{Cc}\"]");

    private final ReplyAddress replies;
    private final String baseUrl;

    GuestEvents(ReplyAddress replies, @Value("${parley.base-url}") String baseUrl) {
        this.replies = replies;
        this.baseUrl = baseUrl;
    }

    /** @param place where to go, as the guest reads it; @param page of the invitation */
    record Words(String inviter, String place, String description, String page) {}

    String write(Subject subject, Invitation invitation, int sequence, MeetingFacts meeting, Words words, Instant now) {
        List<Property> properties = new ArrayList<>(List.of(
                new Uid(EventUid.of(meeting.id(), baseUrl)),
                new DtStamp(now),
                new Sequence(sequence),
                new DtStart<>(meeting.time().start()),
                new DtEnd<>(meeting.time().end()),
                new Summary(safe(meeting.topic())),
                new Location(safe(words.place())),
                new Description(safe(words.description())),
                new Url(URI.create(words.page())),
                organizer(invitation, words.inviter()),
                attendee(subject, invitation)));
        if (subject != Subject.REMOVED) {
            properties.add(
                    subject == Subject.CANCELLED ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        }
        return text(subject, new VEvent(new PropertyList(properties)));
    }

    /** The meeting that an event is of; empty for none of ours. */
    Optional<MeetingId> meeting(String uid) {
        return EventUid.read(uid, baseUrl);
    }

    private Organizer organizer(Invitation invitation, String inviter) {
        return new Organizer(
                new ParameterList(List.of(new Cn(name(inviter)))),
                replies.of(invitation.guest().id()));
    }

    private static Attendee attendee(Subject subject, Invitation invitation) {
        Guest guest = invitation.guest();
        return new Attendee(
                new ParameterList(List.of(
                        CuType.INDIVIDUAL,
                        Role.REQ_PARTICIPANT,
                        subject == Subject.INVITED ? PartStat.NEEDS_ACTION : partStat(guest.answer()),
                        subject.asks() ? Rsvp.TRUE : Rsvp.FALSE,
                        new Cn(name(guest.name())))),
                MailTo.of(guest.email()));
    }

    private static PartStat partStat(GuestAnswer answer) {
        return switch (answer) {
            case NONE -> PartStat.NEEDS_ACTION;
            case ACCEPTED -> PartStat.ACCEPTED;
            case TENTATIVE -> PartStat.TENTATIVE;
            case DECLINED -> PartStat.DECLINED;
            case DELEGATED -> PartStat.DELEGATED;
        };
    }

    private static String text(Subject subject, VEvent event) {
        PropertyList properties = new PropertyList(List.of(
                new ProdId("-//Parley//Parley//EN"),
                ImmutableVersion.VERSION_2_0,
                subject.asks() ? ImmutableMethod.REQUEST : ImmutableMethod.CANCEL));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(new Calendar(properties, new ComponentList<>(List.of(event))), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String safe(String text) {
        return UNSAFE.matcher(text).replaceAll(" ");
    }

    private static String name(String name) {
        return UNSAFE_IN_NAMES.matcher(name).replaceAll(" ").strip();
    }
}
