package app.parley.icalendar;

import app.parley.account.Account;
import app.parley.expert.Location;
import app.parley.meeting.MeetingFacts;
import app.parley.shared.PersonId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * One meeting as an event (RFC 5545). It names the other side and links to the meeting's page, which asks who is there:
 * addresses of people and personal links stay out, because such files travel.
 */
@Component
class EventWriter {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\n]]");

    private final MessageSource messages;
    private final String baseUrl;

    EventWriter(MessageSource messages, @Value("${parley.base-url}") String baseUrl) {
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    /** Whether it is to take place or did, as far as anybody knows. */
    boolean takesPlace(MeetingFacts meeting) {
        return status(meeting) != ImmutableStatus.VEVENT_CANCELLED;
    }

    VEvent event(MeetingFacts meeting, Account reader, Map<PersonId, String> names, Instant now) {
        PersonId other = meeting.user().equals(reader.id()) ? meeting.expert() : meeting.user();
        String page = baseUrl + "/meetings/" + meeting.id();
        String with =
                messages.getMessage("icalendar.with", new Object[] {names.getOrDefault(other, "")}, reader.locale());
        return new VEvent(new PropertyList(List.of(
                new Uid(EventUid.of(meeting.id(), baseUrl)),
                new DtStamp(now),
                new Sequence((int) Math.min(meeting.version(), Integer.MAX_VALUE)),
                status(meeting),
                new DtStart<>(meeting.time().start()),
                new DtEnd<>(meeting.time().end()),
                new Summary(safe(meeting.topic())),
                new net.fortuna.ical4j.model.property.Location(safe(place(meeting.location(), reader.locale()))),
                new Description(safe(with) + "\n" + page),
                new Url(URI.create(page)))));
    }

    private String place(Location location, Locale language) {
        return location.detail().isEmpty()
                ? messages.getMessage("location." + location.kind(), null, language)
                : location.detail();
    }

    private static Status status(MeetingFacts meeting) {
        return switch (meeting.status()) {
            case AGREED, EVALUATED -> ImmutableStatus.VEVENT_CONFIRMED;
            case AWAITING_APPROVAL -> ImmutableStatus.VEVENT_TENTATIVE;
            case REJECTED, CANCELLED, EXPIRED -> ImmutableStatus.VEVENT_CANCELLED;
        };
    }

    private static String safe(String text) {
        return CONTROLS.matcher(text).replaceAll(" ");
    }
}
