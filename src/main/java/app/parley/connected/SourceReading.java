package app.parley.connected;

import app.parley.connected.icalendar.BusyTimes;
import org.jspecify.annotations.Nullable;

/**
 * What became of one calendar of a connection.
 *
 * @param times null when nothing changed since the last reading, when it does not block, and when it failed
 * @param failure null when it did not fail
 */
record SourceReading(
        String href,
        String name,
        boolean blocks,
        String tag,
        @Nullable BusyTimes times,
        @Nullable ReadFailure failure) {

    static SourceReading of(String href, String name, String tag, BusyTimes times) {
        return new SourceReading(href, name, true, tag, times, null);
    }

    static SourceReading unchanged(String href, String name, boolean blocks, String tag) {
        return new SourceReading(href, name, blocks, tag, null, null);
    }

    static SourceReading failed(String href, String name, ReadFailure failure) {
        return new SourceReading(href, name, true, "", null, failure);
    }
}
