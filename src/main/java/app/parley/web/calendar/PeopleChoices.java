package app.parley.web.calendar;

import app.parley.expert.Expert;
import app.parley.expert.ExpertSearch;
import app.parley.expert.Experts;
import app.parley.shared.InvalidInput;
import app.parley.shared.PersonId;
import app.parley.shared.SliceRequest;
import java.util.Collection;
import java.util.HashMap;
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

    PeopleChoices(Experts experts) {
        this.experts = experts;
    }

    /** An expert to choose. */
    record Person(String handle, String name) {}

    /**
     * What is known of a member as typed.
     *
     * @param name null for one that nobody is
     * @param alike whom else it might mean
     */
    record Meant(@Nullable String name, List<Person> alike) {}

    /** A member who may do a service. */
    record Staff(String handle, String name, boolean ticked) {}

    void addTo(Model model, CalendarForm form) {
        List<MemberRow> members = form.team().members();
        List<ServiceRow> services = form.menu().services();
        Map<String, String> names = names(Stream.concat(
                        members.stream().map(MemberRow::handle),
                        services.stream().flatMap(service -> service.handles().stream()))
                .filter(handle -> !handle.isEmpty())
                .distinct()
                .toList());
        model.addAttribute("experts", found(null, LISTED));
        model.addAttribute(
                "meant", members.stream().map(row -> meant(row, names)).toList());
        model.addAttribute(
                "staff",
                services.stream().map(row -> staff(row, members, names)).toList());
    }

    private Map<String, String> names(Collection<String> handles) {
        Map<String, PersonId> people = experts.byHandles(handles);
        Map<PersonId, Expert> known = experts.of(people.values());
        Map<String, String> names = new HashMap<>();
        people.forEach((handle, person) -> {
            Expert expert = known.get(person);
            if (expert != null) {
                names.put(handle, expert.displayName());
            }
        });
        return names;
    }

    private Meant meant(MemberRow row, Map<String, String> names) {
        String name = names.get(row.handle());
        return new Meant(name, name == null && !row.isBlank() ? found(row.handle(), ALIKE) : List.of());
    }

    /** The members, and whoever is ticked without being one. */
    private static List<Staff> staff(ServiceRow row, List<MemberRow> members, Map<String, String> names) {
        List<String> ticked = row.handles();
        return Stream.concat(members.stream().map(MemberRow::handle), ticked.stream())
                .filter(handle -> !handle.isEmpty())
                .distinct()
                .map(handle -> new Staff(handle, names.getOrDefault(handle, handle), ticked.contains(handle)))
                .toList();
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
