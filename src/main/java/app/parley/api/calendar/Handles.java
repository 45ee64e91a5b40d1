package app.parley.api.calendar;

import app.parley.calendar.BookingCalendar;
import app.parley.calendar.Member;
import app.parley.expert.Expert;
import app.parley.expert.Experts;
import app.parley.shared.InvalidInput;
import app.parley.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Handles of the people of calendars, and back. */
@Component
public class Handles {

    private final Experts experts;

    Handles(Experts experts) {
        this.experts = experts;
    }

    /** @throws InvalidInput naming the field, for a handle that nobody has */
    public PersonId person(String field, String handle) {
        PersonId person = experts.byHandles(List.of(handle)).get(handle);
        if (person == null) {
            throw new InvalidInput(field, "unknown");
        }
        return person;
    }

    Map<PersonId, String> ofTeams(Collection<BookingCalendar> calendars) {
        List<PersonId> people = calendars.stream()
                .flatMap(calendar -> calendar.settings().kind().members().stream())
                .map(Member::person)
                .distinct()
                .toList();
        return experts.of(people).values().stream().collect(Collectors.toMap(Expert::id, Expert::handle));
    }
}
