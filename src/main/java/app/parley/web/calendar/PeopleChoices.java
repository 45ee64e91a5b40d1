package app.parley.web.calendar;

import app.parley.calendar.BookingCalendar;
import app.parley.calendar.Candidates;
import app.parley.expert.Expert;
import app.parley.expert.ExpertSearch;
import app.parley.expert.Experts;
import app.parley.shared.InvalidInput;
import app.parley.shared.PersonId;
import app.parley.shared.SliceRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Helps to name people on the form of a calendar: who there is, who is meant, and who might be. */
@Component
class PeopleChoices {

    private static final int LISTED = 100;
    private static final int ALIKE = 6;

    private final Experts experts;
    private final Candidates candidates;

    PeopleChoices(Experts experts, Candidates candidates) {
        this.experts = experts;
        this.candidates = candidates;
    }

    /** An expert to choose. */
    record Person(String handle, String name) {}

    /**
     * What is known of a member as typed.
     *
     * @param name null for one that nobody is
     * @param hidden whether the profile is not public, so that nobody can book them
     * @param alike whom else it might mean
     */
    record Meant(@Nullable String name, boolean hidden, List<Person> alike) {}

    /** A member who may do a service. */
    record Staff(String handle, String name, boolean ticked) {}

    void addTo(Model model, PersonId owner, @Nullable BookingCalendar calendar, CalendarForm form) {
        List<MemberRow> members = form.team().members();
        List<ServiceRow> services = form.menu().services();
        Map<String, Expert> named = candidates.named(form.handles(), owner, calendar);
        model.addAttribute("experts", found(null, LISTED));
        model.addAttribute(
                "meant", members.stream().map(row -> meant(row, named)).toList());
        model.addAttribute(
                "staff",
                services.stream().map(row -> staff(row, members, named)).toList());
    }

    private Meant meant(MemberRow row, Map<String, Expert> named) {
        Expert expert = named.get(row.handle());
        return expert == null
                ? new Meant(null, false, row.isBlank() ? List.of() : found(row.handle(), ALIKE))
                : new Meant(expert.displayName(), !expert.published(), List.of());
    }

    /** The members, and whoever is ticked without being one. */
    private static List<Staff> staff(ServiceRow row, List<MemberRow> members, Map<String, Expert> named) {
        List<String> ticked = row.handles();
        return Stream.concat(members.stream().map(MemberRow::handle), ticked.stream())
                .filter(handle -> !handle.isEmpty())
                .distinct()
                .map(handle -> new Staff(handle, name(handle, named), ticked.contains(handle)))
                .toList();
    }

    private static String name(String handle, Map<String, Expert> named) {
        Expert expert = named.get(handle);
        return expert == null ? handle : expert.displayName();
    }

    /** Nobody for words that no search takes. */
    private List<Person> found(@Nullable String words, int most) {
        try {
            return experts.search(ExpertSearch.of(words), SliceRequest.first(most)).items().stream()
                    .map(expert -> new Person(expert.handle(), expert.displayName()))
                    .toList();
        } catch (InvalidInput e) {
            return List.of();
        }
    }
}
