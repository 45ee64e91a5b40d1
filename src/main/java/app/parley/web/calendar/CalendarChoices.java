package app.parley.web.calendar;

import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarType;
import app.parley.calendar.Membership;
import app.parley.expert.Expert;
import app.parley.expert.Experts;
import app.parley.expert.Offerings;
import app.parley.schedule.Schedules;
import app.parley.shared.PersonId;
import app.parley.web.frame.Zones;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What there is to choose from on the form of a calendar. */
@Component
class CalendarChoices {

    private final Offerings offerings;
    private final Schedules schedules;
    private final Experts experts;
    private final PeopleChoices people;

    CalendarChoices(Offerings offerings, Schedules schedules, Experts experts, PeopleChoices people) {
        this.offerings = offerings;
        this.schedules = schedules;
        this.experts = experts;
        this.people = people;
    }

    /** An offering to choose. */
    record OfferingChoice(String id, String title, int minutes, long price) {}

    /** A schedule to follow. */
    record ScheduleChoice(String id, String name) {}

    /** How a member stands to the calendar. */
    record Standing(String handle, String name, boolean accepted, boolean published) {}

    void addTo(Model model, PersonId owner, @Nullable BookingCalendar calendar, CalendarForm form) {
        model.addAttribute("zones", Zones.names());
        model.addAttribute(
                "offerings",
                offerings.of(owner).stream()
                        .map(offering -> new OfferingChoice(
                                offering.id().toString(),
                                offering.title(),
                                offering.minutes(),
                                offering.price().amount()))
                        .toList());
        model.addAttribute(
                "schedules",
                schedules.of(owner).stream()
                        .map(schedule -> new ScheduleChoice(schedule.id().toString(), schedule.name()))
                        .toList());
        model.addAttribute("team", calendar == null ? List.of() : standings(calendar));
        if (form.type() != CalendarType.PERSONAL) {
            people.addTo(model, owner, calendar, form);
        }
    }

    private List<Standing> standings(BookingCalendar calendar) {
        Map<PersonId, Expert> people =
                experts.of(calendar.team().stream().map(Membership::person).toList());
        return calendar.team().stream()
                .flatMap(member ->
                        Optional.ofNullable(people.get(member.person()))
                                .map(expert -> standing(member, expert))
                                .stream())
                .toList();
    }

    private static Standing standing(Membership member, Expert expert) {
        return new Standing(expert.handle(), expert.displayName(), member.accepted(), member.published());
    }
}
