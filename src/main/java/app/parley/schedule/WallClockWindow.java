package app.parley.schedule;

import java.util.Comparator;
import java.util.List;

/**
 * Hours of one date on the wall clock, from the start to just before the end.
 *
 * @param startMinute minutes after midnight, 0 to 1,439
 * @param endMinute minutes after midnight, later than the start; 1,440 is the next midnight, written "24:00"
 */
public record WallClockWindow(int startMinute, int endMinute) {

    public static final int MIDNIGHT = 24 * 60;

    public WallClockWindow {
        if (startMinute < 0 || endMinute > MIDNIGHT || startMinute >= endMinute) {
            throw new IllegalArgumentException("a window ends after it starts, within one day");
        }
    }

    /** Whether together they leave no minute of a day out. */
    static boolean fillTheDay(List<WallClockWindow> windows) {
        int openUntil = 0;
        for (WallClockWindow window : windows.stream()
                .sorted(Comparator.comparingInt(WallClockWindow::startMinute))
                .toList()) {
            if (window.startMinute() > openUntil) {
                return false;
            }
            openUntil = Math.max(openUntil, window.endMinute());
        }
        return openUntil == MIDNIGHT;
    }
}
