package app.parley.connected;

import app.parley.shared.TimeRange;
import java.util.List;

/** Reads the calendars of one kind of connection; asks the network, so it is never called in a transaction. */
interface CalendarReader {

    CalendarKind kind();

    /** All calendars of the connection. @throws CannotRead when not even that can be known */
    List<SourceReading> read(Stored calendar, TimeRange within);
}
