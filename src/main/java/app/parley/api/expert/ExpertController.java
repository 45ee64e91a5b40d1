package app.parley.api.expert;

import app.parley.calendar.BookingCalendar;
import app.parley.calendar.Calendars;
import app.parley.expert.Expert;
import app.parley.expert.ExpertSearch;
import app.parley.expert.Experts;
import app.parley.expert.Offering;
import app.parley.expert.Offerings;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published experts, for everybody. */
@RestController
@RequestMapping("/api/v1/experts")
class ExpertController {

    private final Experts experts;
    private final Offerings offerings;
    private final Calendars calendars;

    ExpertController(Experts experts, Offerings offerings, Calendars calendars) {
        this.experts = experts;
        this.offerings = offerings;
        this.calendars = calendars;
    }

    /** By name. Every word of {@code q} occurs in name, headline or skills; case and accents make no difference. */
    @GetMapping
    Slice<ExpertView> search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String skill,
            @RequestParam(required = false) @Nullable String language,
            SliceRequest page) {
        Slice<Expert> found = experts.search(new ExpertSearch(q, skill, language), page);
        List<PersonId> persons = found.items().stream().map(Expert::id).toList();
        Map<PersonId, List<Offering>> offered = offerings.of(persons);
        Map<PersonId, List<BookingCalendar>> bookable = calendars.of(persons);
        return found.map(expert -> ExpertView.of(
                expert, offered.getOrDefault(expert.id(), List.of()), bookable.getOrDefault(expert.id(), List.of())));
    }

    @GetMapping("/{handle}")
    ExpertView show(@PathVariable String handle) {
        Expert expert = experts.byHandle(handle);
        return ExpertView.of(expert, offerings.of(expert.id()), calendars.of(expert.id()));
    }
}
