package app.parley.web.expert;

import app.parley.availability.NextFree;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.Calendars;
import app.parley.expert.Expert;
import app.parley.expert.Favourites;
import app.parley.expert.Offering;
import app.parley.expert.Offerings;
import app.parley.shared.CalendarId;
import app.parley.shared.PersonId;
import app.parley.web.frame.LanguageNames;
import app.parley.web.frame.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what people see of experts, also on pages that are about something else. */
@Component
public class ExpertViews {
    private final Offerings offerings;
    private final Calendars calendars;
    private final NextFree nextFree;
    private final Favourites favourites;
    private final Viewer viewer;

    ExpertViews(Offerings offerings, Calendars calendars, NextFree nextFree, Favourites favourites, Viewer viewer) {
        this.offerings = offerings;
        this.calendars = calendars;
        this.nextFree = nextFree;
        this.favourites = favourites;
        this.viewer = viewer;
    }

    public List<ExpertCard> cards(List<Expert> experts) {
        List<PersonId> people = experts.stream().map(Expert::id).toList();
        Map<PersonId, List<Offering>> sold = offerings.of(people);
        List<BookingCalendar> bookable =
                calendars.of(people).values().stream().flatMap(List::stream).toList();
        Map<PersonId, Instant> free = nextFree.ofOwners(bookable);
        Set<PersonId> marked = marked(people);
        return experts.stream()
                .map(expert -> card(
                        expert,
                        sold.getOrDefault(expert.id(), List.of()),
                        free.get(expert.id()),
                        marked.contains(expert.id())))
                .toList();
    }

    ExpertPage page(Expert expert) {
        List<Offering> sold = offerings.of(expert.id());
        List<BookingCalendar> bookable = calendars.of(expert.id());
        Map<CalendarId, Instant> free = nextFree.of(bookable);
        return new ExpertPage(
                card(expert, sold, null, !marked(List.of(expert.id())).isEmpty()),
                expert.bio(),
                expert.zone().getId(),
                sold.stream().map(offering -> sold(offering, bookable, free)).toList(),
                viewer.signedIn().filter(me -> me.id().equals(expert.id())).isPresent());
    }

    private Set<PersonId> marked(List<PersonId> experts) {
        return viewer.signedIn().map(me -> favourites.among(me.id(), experts)).orElse(Set.of());
    }

    private boolean canMark(Expert expert) {
        return viewer.signedIn().filter(me -> !me.id().equals(expert.id())).isPresent();
    }

    private ExpertCard card(Expert expert, List<Offering> sold, @Nullable Instant free, boolean marked) {
        return new ExpertCard(
                expert.handle(),
                expert.displayName(),
                expert.headline(),
                expert.skills(),
                expert.languages().stream()
                        .map(tag -> LanguageNames.of(tag, viewer.locale()))
                        .toList(),
                expert.rating().count() == 0 ? null : expert.rating().average(),
                expert.rating().count(),
                sold.stream()
                        .map(offering -> offering.price().amount())
                        .min(Long::compare)
                        .orElse(null),
                free,
                canMark(expert) ? marked : null);
    }

    private static ExpertPage.Sold sold(
            Offering offering, List<BookingCalendar> bookable, Map<CalendarId, Instant> free) {
        return new ExpertPage.Sold(
                offering.id().toString(),
                offering.title(),
                offering.description(),
                offering.minutes(),
                offering.price().amount(),
                offering.location().kind().name(),
                bookable.stream()
                        .filter(BookingCalendar::open)
                        .filter(calendar -> calendar.offerings().contains(offering.id()))
                        .map(calendar -> new ExpertPage.Bookable(
                                calendar.settings().slug(), calendar.settings().name(), free.get(calendar.id())))
                        .toList());
    }
}
