package app.parley.web.calendar;

import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.CalendarSettings;
import app.parley.calendar.CalendarType;
import app.parley.calendar.HoursSource;
import app.parley.calendar.Member;
import app.parley.calendar.Service;
import app.parley.expert.Expert;
import app.parley.expert.Experts;
import app.parley.shared.PersonId;
import app.parley.web.frame.PlaceForm;
import app.parley.web.schedule.HoursForm;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts calendars into the form in which they are changed; people stand there by handle. */
@Component
class CalendarForms {

    private final Experts experts;

    CalendarForms(Experts experts) {
        this.experts = experts;
    }

    CalendarForm blank(CalendarType type, PersonId owner, ZoneId zone) {
        return CalendarForm.blank(type, experts.of(owner).map(Expert::handle).orElse(""), zone);
    }

    CalendarForm of(BookingCalendar calendar) {
        CalendarSettings settings = calendar.settings();
        Map<PersonId, Expert> people = people(settings.kind());
        return new CalendarForm(
                settings.kind().type(),
                AboutForm.of(settings),
                settings.offering() == null ? null : settings.offering().toString(),
                menu(settings.kind(), people),
                team(settings.kind(), people),
                settings.hours() instanceof HoursSource.Following following
                        ? following.schedule().toString()
                        : null,
                HoursForm.of(calendar.hours()),
                SlotForm.of(settings.slots()),
                settings.approval().name(),
                settings.permissions(),
                settings.questions().stream().map(QuestionRow::of).toList(),
                settings.location() == null ? new PlaceForm(null, null) : PlaceForm.of(settings.location()),
                calendar.version());
    }

    private Map<PersonId, Expert> people(CalendarKind kind) {
        Stream<PersonId> staff = kind instanceof CalendarKind.ServiceMenu menu
                ? menu.services().stream().flatMap(service -> service.staff().stream())
                : Stream.empty();
        return experts.of(Stream.concat(kind.members().stream().map(Member::person), staff)
                .collect(Collectors.toSet()));
    }

    private static TeamForm team(CalendarKind kind, Map<PersonId, Expert> people) {
        List<MemberRow> members = kind.members().stream()
                .map(member -> new MemberRow(
                        handle(member.person(), people),
                        member.priority().name(),
                        member.weight().name()))
                .toList();
        return kind instanceof CalendarKind.RoundRobin team
                ? new TeamForm(
                        team.distribution().name(), Integer.toString(team.lookBackDays()), team.reassigns(), members)
                : new TeamForm(null, null, false, members);
    }

    private static MenuForm menu(CalendarKind kind, Map<PersonId, Expert> people) {
        return kind instanceof CalendarKind.ServiceMenu menu
                ? new MenuForm(
                        menu.oneBlock(),
                        menu.choosesExpert(),
                        menu.services().stream()
                                .map(service -> row(service, people))
                                .toList())
                : MenuForm.BLANK;
    }

    private static ServiceRow row(Service service, Map<PersonId, Expert> people) {
        return new ServiceRow(
                service.offering().toString(),
                Integer.toString(service.bufferBeforeMinutes()),
                Integer.toString(service.bufferAfterMinutes()),
                service.charge().name(),
                handles(service.staff(), people));
    }

    private static String handles(Collection<PersonId> staff, Map<PersonId, Expert> people) {
        return staff.stream().map(person -> handle(person, people)).collect(Collectors.joining(", "));
    }

    private static String handle(PersonId person, Map<PersonId, Expert> people) {
        @Nullable Expert expert = people.get(person);
        return expert == null ? "" : expert.handle();
    }
}
