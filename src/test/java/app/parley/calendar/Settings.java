package app.parley.calendar;

import app.parley.platform.Ids;
import app.parley.schedule.Hours;
import app.parley.schedule.WallClockWindow;
import app.parley.shared.CalendarId;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Settings of a calendar as a test writes them: {@code settings("Europe/Berlin").weekly("MON 09:00-12:00")}. */
public final class Settings {

    private final Map<DayOfWeek, List<WallClockWindow>> weekly = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, List<WallClockWindow>> overrides = new TreeMap<>();
    private final ZoneId zone;
    private OfferingId offering = OfferingId.of(Ids.next());
    private String name = "Calendar";
    private String agenda = "";
    private String slug = "calendar-" + Ids.next().toString().substring(24);
    private int slot = 60;
    private int interval = 60;
    private int before;
    private int after;
    private int notice;
    private @Nullable Integer window;
    private @Nullable LocalDate end;
    private @Nullable Integer perDay;
    private int lookBusy;
    private Approval approval = Approval.AUTOMATIC;
    private Permissions permissions = Permissions.ALL;
    private List<Question> questions = List.of();
    private CalendarKind kind = new CalendarKind.Personal();

    private Settings(ZoneId zone) {
        this.zone = zone;
    }

    public static Settings settings(String zone) {
        return new Settings(ZoneId.of(zone));
    }

    /** Every day from 00:00 to 24:00. */
    public Settings allWeek() {
        for (DayOfWeek day : DayOfWeek.values()) {
            weekly.put(day, List.of(new WallClockWindow(0, WallClockWindow.MIDNIGHT)));
        }
        return this;
    }

    /** {@code "MON 09:00-12:00 13:00-17:00; TUE 10:00-11:00"}; DAILY stands for all seven. */
    public Settings weekly(String hours) {
        for (String day : hours.split(";")) {
            String[] parts = day.strip().split(" ", 2);
            for (DayOfWeek each : DayOfWeek.values()) {
                if (parts[0].equals("DAILY") || each.name().startsWith(parts[0])) {
                    weekly.put(each, windows(parts[1]));
                }
            }
        }
        return this;
    }

    /** No windows close the date. */
    public Settings override(String date, String windows) {
        overrides.put(LocalDate.parse(date), windows(windows));
        return this;
    }

    public Settings weekly(DayOfWeek day, List<WallClockWindow> windows) {
        weekly.put(day, windows);
        return this;
    }

    public Settings override(LocalDate date, List<WallClockWindow> windows) {
        overrides.put(date, windows);
        return this;
    }

    public Settings slot(int minutes, int every) {
        slot = minutes;
        interval = every;
        return this;
    }

    public Settings buffers(int minutesBefore, int minutesAfter) {
        before = minutesBefore;
        after = minutesAfter;
        return this;
    }

    public Settings notice(int minutes) {
        notice = minutes;
        return this;
    }

    public Settings window(@Nullable Integer days) {
        window = days;
        return this;
    }

    public Settings until(@Nullable LocalDate date) {
        end = date;
        return this;
    }

    public Settings perDay(@Nullable Integer max) {
        perDay = max;
        return this;
    }

    public Settings offering(OfferingId id) {
        offering = id;
        return this;
    }

    public Settings slug(String name) {
        slug = name;
        return this;
    }

    public Settings name(String shown) {
        name = shown;
        return this;
    }

    public Settings agenda(String about) {
        agenda = about;
        return this;
    }

    public Settings lookBusy(int percent) {
        lookBusy = percent;
        return this;
    }

    public Settings approval(Approval wanted) {
        approval = wanted;
        return this;
    }

    public Settings permissions(boolean userCancels, boolean userReschedules) {
        permissions = new Permissions(userCancels, userReschedules);
        return this;
    }

    public Settings questions(Question... asked) {
        questions = List.of(asked);
        return this;
    }

    public Settings kind(CalendarKind wanted) {
        kind = wanted;
        return this;
    }

    public CalendarSettings build() {
        return new CalendarSettings(
                slug,
                name,
                "",
                agenda,
                kind.type() == CalendarType.SERVICE ? null : offering,
                new HoursSource.Own(hours()),
                new SlotRules(slot, interval, before, after, notice, window, end, perDay, lookBusy),
                approval,
                permissions,
                questions,
                null,
                kind);
    }

    public Hours hours() {
        return new Hours(zone, weekly, overrides);
    }

    /** A calendar of these settings that no database knows. */
    public BookingCalendar calendar() {
        return new BookingCalendar(
                CalendarId.of(Ids.next()), PersonId.of(Ids.next()), build(), hours(), List.of(), true, 0, 0);
    }

    private static List<WallClockWindow> windows(String text) {
        List<WallClockWindow> windows = new ArrayList<>();
        for (String window : text.strip().split(" ")) {
            if (!window.isEmpty()) {
                windows.add(new WallClockWindow(minute(window.substring(0, 5)), minute(window.substring(6))));
            }
        }
        return windows;
    }

    private static int minute(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }
}
