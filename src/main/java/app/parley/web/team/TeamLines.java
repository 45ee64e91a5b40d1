package app.parley.web.team;

import app.parley.calendar.BookingCalendar;
import app.parley.calendar.Membership;
import app.parley.calendar.Teams;
import app.parley.expert.Expert;
import app.parley.expert.Experts;
import app.parley.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The calendars of others that have a person on their team or ask them to join it; questions stand first. */
@Component
class TeamLines {

    private final Teams teams;
    private final Experts experts;

    TeamLines(Teams teams, Experts experts) {
        this.teams = teams;
        this.experts = experts;
    }

    /**
     * A calendar of somebody else.
     *
     * @param schedule in which the person is booked; null for the calendar's hours
     */
    record Line(
            String id,
            String name,
            String description,
            String type,
            String owner,
            String ownerHandle,
            boolean accepted,
            @Nullable String schedule) {}

    List<Line> of(PersonId person) {
        List<BookingCalendar> others = teams.of(person).stream()
                .filter(calendar -> !calendar.owner().equals(person))
                .toList();
        Map<PersonId, Expert> owners =
                experts.of(others.stream().map(BookingCalendar::owner).collect(Collectors.toSet()));
        return others.stream()
                .flatMap(calendar -> calendar.team().stream()
                        .filter(member -> member.person().equals(person))
                        .map(member -> line(calendar, member, owners.get(calendar.owner()))))
                .sorted((one, other) -> Boolean.compare(one.accepted(), other.accepted()))
                .toList();
    }

    private static Line line(BookingCalendar calendar, Membership member, @Nullable Expert owner) {
        return new Line(
                calendar.id().toString(),
                calendar.settings().name(),
                calendar.settings().description(),
                calendar.settings().kind().type().name(),
                owner == null ? "" : owner.displayName(),
                owner == null ? "" : owner.handle(),
                member.accepted(),
                member.schedule() == null ? null : member.schedule().toString());
    }
}
