package app.parley.schedule;

import app.parley.platform.Texts;
import app.parley.platform.Turns;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.ScheduleId;
import app.parley.shared.StaleVersion;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The schedules that people keep. */
@Service
public class Schedules {

    private static final int MOST = 50;

    private final ScheduleRows rows;
    private final Turns turns;

    Schedules(ScheduleRows rows, Turns turns) {
        this.rows = rows;
        this.turns = turns;
    }

    /** @throws TooManySchedules when the person has 50 */
    @Transactional
    public Schedule create(PersonId owner, String name, Hours hours) {
        String checked = checked(name, hours);
        turns.take("schedules of " + owner);
        if (rows.of(owner).size() >= MOST) {
            throw new TooManySchedules();
        }
        return rows.add(owner, checked, hours);
    }

    @Transactional
    public Schedule change(PersonId owner, ScheduleId id, String name, Hours hours, @Nullable Long expectedVersion) {
        own(owner, id);
        return rows.replace(owner, id, checked(name, hours), hours, expectedVersion)
                .orElseThrow(StaleVersion::new);
    }

    /** Closes every public holiday of a year that the schedule says nothing about yet. */
    @Transactional
    public Schedule closeHolidays(PersonId owner, ScheduleId id, HolidayRegion region, Year year) {
        Schedule schedule = own(owner, id);
        Hours hours = schedule.hours();
        Map<LocalDate, List<WallClockWindow>> overrides = new HashMap<>(hours.overrides());
        region.holidays(year).keySet().forEach(date -> overrides.putIfAbsent(date, List.of()));
        return change(
                owner, id, schedule.name(), new Hours(hours.zone(), hours.weekly(), overrides), schedule.version());
    }

    /** @throws ScheduleInUse while a calendar follows it */
    @Transactional
    public void remove(PersonId owner, ScheduleId id) {
        own(owner, id);
        try {
            rows.remove(owner, id);
        } catch (DataIntegrityViolationException e) {
            throw new ScheduleInUse();
        }
    }

    /** The person's own schedule. @throws app.parley.shared.NotFound */
    @Transactional(readOnly = true)
    public Schedule own(PersonId owner, ScheduleId id) {
        return rows.find(id).filter(schedule -> schedule.owner().equals(owner)).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Schedule> of(PersonId owner) {
        return rows.of(owner);
    }

    private static String checked(String name, Hours hours) {
        List<InvalidInput.Field> refusals = new ArrayList<>(hours.refusals());
        try {
            String line = Texts.line("name", name, 1, 120);
            if (refusals.isEmpty()) {
                return line;
            }
        } catch (InvalidInput e) {
            refusals.addAll(0, e.fields());
        }
        throw new InvalidInput(refusals);
    }
}
