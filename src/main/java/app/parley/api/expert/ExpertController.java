package app.parley.api.expert;

import app.parley.availability.NextFree;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
    private final NextFree nextFree;

    ExpertController(Experts experts, Offerings offerings, Calendars calendars, NextFree nextFree) {
        this.experts = experts;
        this.offerings = offerings;
        this.calendars = calendars;
        this.nextFree = nextFree;
    }

    /**
     * Every word of {@code q} occurs in name, headline or skills; case and accents make no difference. {@code minRating}
     * leaves out who has no rating; {@code maxPrice} is of the cheapest offering.
     */
    @GetMapping
    Slice<ExpertView> search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String skill,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable Double minRating,
            @RequestParam(required = false) @Nullable Long maxPrice,
            @RequestParam(defaultValue = "NAME") ExpertSearch.Order sort,
            SliceRequest page) {
        ExpertSearch search = new ExpertSearch(q, skill, language, minRating, maxPrice, sort);
        Slice<Expert> found = experts.search(search, page);
        Map<PersonId, ExpertView> views = views(found.items());
        return found.map(expert -> Objects.requireNonNull(views.get(expert.id())));
    }

    @GetMapping("/{handle}")
    ExpertView show(@PathVariable String handle) {
        Expert expert = experts.byHandle(handle);
        return Objects.requireNonNull(views(List.of(expert)).get(expert.id()));
    }

    private Map<PersonId, ExpertView> views(List<Expert> found) {
        List<PersonId> persons = found.stream().map(Expert::id).toList();
        Map<PersonId, List<Offering>> offered = offerings.of(persons);
        Map<PersonId, List<BookingCalendar>> bookable = calendars.of(persons);
        Map<PersonId, Instant> free = nextFree.ofOwners(
                bookable.values().stream().flatMap(List::stream).toList());
        return found.stream()
                .collect(Collectors.toMap(
                        Expert::id,
                        expert -> ExpertView.of(
                                expert,
                                offered.getOrDefault(expert.id(), List.of()),
                                bookable.getOrDefault(expert.id(), List.of()),
                                free.get(expert.id()))));
    }
}
