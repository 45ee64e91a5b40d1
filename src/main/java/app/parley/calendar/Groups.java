package app.parley.calendar;

import app.parley.expert.Experts;
import app.parley.expert.PublicName;
import app.parley.platform.Texts;
import app.parley.shared.CalendarId;
import app.parley.shared.GroupId;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.StaleVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Groups of booking calendars: kept by their owners, public by their slug. */
@Service
@Transactional
public class Groups {

    private static final int MAX_CALENDARS = 50;
    private static final int MOST = 50;

    private final GroupRows rows;
    private final Calendars calendars;
    private final CalendarRows calendarRows;
    private final Addresses addresses;
    private final Experts experts;

    Groups(GroupRows rows, Calendars calendars, CalendarRows calendarRows, Addresses addresses, Experts experts) {
        this.rows = rows;
        this.calendars = calendars;
        this.calendarRows = calendarRows;
        this.addresses = addresses;
        this.experts = experts;
    }

    /** @throws TooManyGroups when the person has 50 */
    public CalendarGroup create(PersonId owner, GroupSettings settings) {
        GroupSettings checked = checked(owner, settings);
        experts.hold(owner);
        if (rows.of(owner).size() >= MOST) {
            throw new TooManyGroups();
        }
        GroupId id = rows.add(owner, checked);
        addresses.claim(checked.slug(), id);
        return own(owner, id);
    }

    public CalendarGroup change(PersonId owner, GroupId id, GroupSettings settings, @Nullable Long expectedVersion) {
        own(owner, id);
        GroupSettings checked = checked(owner, settings);
        if (!rows.replace(owner, id, checked, expectedVersion)) {
            throw new StaleVersion();
        }
        addresses.claim(checked.slug(), id);
        return own(owner, id);
    }

    /** @param withCalendars whether its calendars go with it; otherwise they stay and can be booked on their own */
    public void remove(PersonId owner, GroupId id, boolean withCalendars) {
        CalendarGroup group = own(owner, id);
        addresses.free(id);
        rows.remove(id);
        if (withCalendars) {
            group.calendars().forEach(calendar -> calendars.remove(owner, calendar));
        }
    }

    /** A group that is switched on. @throws app.parley.shared.NotFound */
    @Transactional(readOnly = true)
    public CalendarGroup bySlug(String slug) {
        return find(slug).orElseThrow(NotFound::new);
    }

    /** The same where the address may be something else's. */
    @Transactional(readOnly = true)
    public Optional<CalendarGroup> find(String slug) {
        return rows.find(PublicName.folded(slug)).filter(CalendarGroup::active);
    }

    /** What is in the group, in its order. */
    @Transactional(readOnly = true)
    public List<BookingCalendar> calendars(CalendarGroup group) {
        List<BookingCalendar> found = calendarRows.all(group.calendars());
        return group.calendars().stream()
                .flatMap(id -> found.stream().filter(calendar -> calendar.id().equals(id)))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<CalendarGroup> of(PersonId owner) {
        return rows.of(owner);
    }

    /** The person's own group. @throws app.parley.shared.NotFound */
    @Transactional(readOnly = true)
    public CalendarGroup own(PersonId owner, GroupId id) {
        return rows.of(owner).stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private GroupSettings checked(PersonId owner, GroupSettings typed) {
        String slug = PublicName.checked("slug", typed.slug(), 3, 60);
        String name = Texts.line("name", typed.name(), 1, 120);
        String description = Texts.block("description", typed.description(), 5_000);
        if (typed.calendars().size() > MAX_CALENDARS) {
            throw new InvalidInput("calendars", "too-many");
        }
        Set<CalendarId> own =
                calendars.of(owner).stream().map(BookingCalendar::id).collect(Collectors.toSet());
        Set<CalendarId> seen = new HashSet<>();
        for (int i = 0; i < typed.calendars().size(); i++) {
            CalendarId calendar = typed.calendars().get(i);
            if (!own.contains(calendar)) {
                throw new InvalidInput("calendars[" + i + "]", "not-yours");
            }
            if (!seen.add(calendar)) {
                throw new InvalidInput("calendars[" + i + "]", "taken");
            }
        }
        return new GroupSettings(slug, name, description, typed.active(), typed.calendars());
    }
}
