package app.parley.connected;

import app.parley.connected.icalendar.Expansion;
import app.parley.connected.icalendar.NotACalendar;
import app.parley.connected.icalendar.TooMuch;
import app.parley.platform.outgoing.Outgoing;
import app.parley.platform.outgoing.OutgoingAnswer;
import app.parley.platform.outgoing.OutgoingFailed;
import app.parley.platform.outgoing.OutgoingRequest;
import app.parley.shared.TimeRange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads a subscribed address. Its one calendar has no path of its own, since the address may be a secret. */
@Component
class IcsReader implements CalendarReader {

    private static final int NOT_MODIFIED = 304;

    private final Outgoing outgoing;

    IcsReader(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    @Override
    public CalendarKind kind() {
        return CalendarKind.ICS;
    }

    @Override
    public List<SourceReading> read(Stored calendar, TimeRange within) {
        Stored.Source before = calendar.source("").orElse(null);
        String tag = before != null && before.knows(Horizon.enough(within)) ? before.tag() : "";
        try {
            OutgoingAnswer answer = outgoing.send(request(calendar.access(), tag));
            if (answer.status() == NOT_MODIFIED && !tag.isEmpty()) {
                return List.of(SourceReading.unchanged("", "", true, tag));
            }
            if (!answer.isSuccess()) {
                throw new CannotRead(ReadFailure.UNREACHABLE);
            }
            Expansion expansion = new Expansion(calendar.zone(), within, Set.of());
            expansion.add(new String(answer.body(), StandardCharsets.UTF_8));
            return List.of(SourceReading.of("", "", answer.header("ETag").orElse(""), expansion.busy()));
        } catch (OutgoingFailed e) {
            throw new CannotRead(ReadFailure.UNREACHABLE);
        } catch (NotACalendar e) {
            throw new CannotRead(ReadFailure.NOT_A_CALENDAR);
        } catch (TooMuch e) {
            throw new CannotRead(ReadFailure.TOO_MUCH);
        }
    }

    private static OutgoingRequest request(Access access, String tag) {
        OutgoingRequest request = OutgoingRequest.get(access.address()).with("Accept", "text/calendar");
        return tag.isEmpty() ? request : request.with("If-None-Match", tag);
    }
}
