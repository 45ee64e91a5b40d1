package app.parley.web.calendar;

import app.parley.calendar.Approval;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.CalendarSettings;
import app.parley.calendar.CalendarType;
import app.parley.calendar.Candidates;
import app.parley.calendar.HoursSource;
import app.parley.calendar.SlotRules;
import app.parley.expert.Expert;
import app.parley.expert.Location;
import app.parley.platform.Gathered;
import app.parley.schedule.Hours;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.shared.ScheduleId;
import app.parley.web.frame.PlaceForm;
import app.parley.web.frame.Typed;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the form of a calendar into its settings, or names every field that cannot be read. */
@Component
class CalendarReader {

    private static final SlotRules NO_RULES = new SlotRules(30, 30, 0, 0, 0, null, null, null, 0);
    private static final HoursSource NO_HOURS = new HoursSource.Own(new Hours(ZoneOffset.UTC, Map.of(), Map.of()));

    private final Candidates candidates;

    CalendarReader(Candidates candidates) {
        this.candidates = candidates;
    }

    /** @param calendar that is changed; null for a new one */
    CalendarSettings settings(CalendarForm form, PersonId owner, @Nullable BookingCalendar calendar) {
        Map<String, Expert> people = candidates.named(form.handles(), owner, calendar);
        Gathered wrong = new Gathered();
        CalendarSettings settings = new CalendarSettings(
                Typed.text(form.about().slug()),
                Typed.text(form.about().name()),
                Typed.text(form.about().description()),
                Typed.text(form.about().agenda()),
                wrong.orNull(() -> offering(form)),
                wrong.orElse(NO_HOURS, () -> hours(form)),
                wrong.orElse(NO_RULES, form.slots()::rules),
                wrong.orElse(Approval.AUTOMATIC, () -> Typed.choice("approval", Approval.class, form.approval())),
                form.permissions(),
                wrong.orElse(List.of(), () -> Questions.read(form.questions())),
                wrong.orNull(() -> location(form.location())),
                wrong.orElse(new CalendarKind.Personal(), () -> TeamReader.kind(form, people)));
        wrong.refuse();
        return settings;
    }

    private static @Nullable OfferingId offering(CalendarForm form) {
        return form.type() == CalendarType.SERVICE ? null : Typed.offering("offeringId", form.offeringId());
    }

    private static HoursSource hours(CalendarForm form) {
        return Typed.isBlank(form.scheduleId())
                ? new HoursSource.Own(form.hours().hours())
                : new HoursSource.Following(ScheduleId.of(Typed.id("scheduleId", form.scheduleId())));
    }

    private static @Nullable Location location(PlaceForm place) {
        return Typed.isBlank(place.kind()) ? null : PlaceForm.chosen(place);
    }
}
