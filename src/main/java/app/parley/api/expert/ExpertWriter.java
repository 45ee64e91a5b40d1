package app.parley.api.expert;

import app.parley.availability.NextFree;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.Calendars;
import app.parley.expert.Expert;
import app.parley.expert.Offering;
import app.parley.expert.Offerings;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes profiles with what belongs to them, many at once. */
@Component
class ExpertWriter {

    private final Offerings offerings;
    private final Calendars calendars;
    private final NextFree nextFree;

    ExpertWriter(Offerings offerings, Calendars calendars, NextFree nextFree) {
        this.offerings = offerings;
        this.calendars = calendars;
        this.nextFree = nextFree;
    }

    Slice<ExpertView> write(Slice<Expert> found) {
        Map<PersonId, ExpertView> views = views(found.items());
        return found.map(expert -> Objects.requireNonNull(views.get(expert.id())));
    }

    ExpertView write(Expert expert) {
        return Objects.requireNonNull(views(List.of(expert)).get(expert.id()));
    }

    private Map<PersonId, ExpertView> views(List<Expert> found) {
        List<PersonId> persons = found.stream().map(Expert::id).toList();
        Map<PersonId, List<Offering>> offered = offerings.of(persons);
        Map<PersonId, List<BookingCalendar>> bookable = calendars.of(persons);
        Map<PersonId, Instant> free = nextFree.ofOwners(
                bookable.values().stream().flatMap(List::stream).toList());
        Function<Expert, ExpertView> view = expert -> ExpertView.of(
                expert,
                offered.getOrDefault(expert.id(), List.of()),
                bookable.getOrDefault(expert.id(), List.of()),
                free.get(expert.id()));
        return found.stream().collect(Collectors.toMap(Expert::id, view));
    }
}
