package app.parley.web.booking;

import app.parley.calendar.Approval;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.CalendarOnSale;
import app.parley.calendar.CalendarSettings;
import app.parley.calendar.Service;
import app.parley.expert.Expert;
import app.parley.expert.Experts;
import app.parley.expert.Offering;
import app.parley.shared.NotFound;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes calendars that can be booked; one whose expert or offering is gone is not found. */
@Component
class Bookables {
    private final Experts experts;

    Bookables(Experts experts) {
        this.experts = experts;
    }

    BookableView describe(CalendarOnSale sale) {
        return describe(List.of(sale)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** Those of which somebody can be booked, in their order. */
    List<BookableView> describe(List<CalendarOnSale> sales) {
        Set<PersonId> people = new HashSet<>();
        sales.forEach(sale -> {
            people.add(sale.calendar().owner());
            people.addAll(sale.calendar().experts());
        });
        Map<PersonId, Expert> known = people.isEmpty() ? Map.of() : experts.of(people);
        return sales.stream()
                .filter(sale -> !sale.calendar().experts().isEmpty())
                .filter(sale -> isPublished(known.get(sale.calendar().owner())))
                .map(sale -> view(sale, known))
                .toList();
    }

    private static boolean isPublished(@Nullable Expert owner) {
        return owner != null && owner.published();
    }

    private static BookableView view(CalendarOnSale sale, Map<PersonId, Expert> known) {
        BookingCalendar calendar = sale.calendar();
        CalendarSettings settings = calendar.settings();
        return new BookableView(
                settings.slug(),
                settings.name(),
                settings.description(),
                settings.agenda(),
                calendar.zone().getId(),
                settings.kind().type(),
                person(Objects.requireNonNull(known.get(calendar.owner()))),
                people(calendar.experts(), known),
                items(sale, known),
                settings.kind() instanceof CalendarKind.ServiceMenu menu && menu.choosesExpert(),
                settings.approval() == Approval.MANUAL,
                settings.permissions().userCancels(),
                settings.permissions().userReschedules(),
                settings.questions());
    }

    private static List<BookableView.Item> items(CalendarOnSale sale, Map<PersonId, Expert> known) {
        if (sale.calendar().settings().kind() instanceof CalendarKind.ServiceMenu menu) {
            return menu.services().stream()
                    .flatMap(service -> service(service, sale, known))
                    .toList();
        }
        int minutes = sale.calendar().settings().slots().slotMinutes();
        return Stream.ofNullable(sale.offering())
                .map(offering -> item(offering, minutes, false, sale, List.of()))
                .toList();
    }

    private static Stream<BookableView.Item> service(
            Service service, CalendarOnSale sale, Map<PersonId, Expert> known) {
        List<PersonId> staff = service.staff().stream()
                .filter(sale.calendar().experts()::contains)
                .toList();
        OfferingId id = service.offering();
        return Stream.ofNullable(sale.offerings().get(id))
                .map(offering -> item(
                        offering,
                        offering.minutes(),
                        service.charge() == Service.Charge.DEPOSIT,
                        sale,
                        people(staff, known)));
    }

    private static BookableView.Item item(
            Offering offering, int minutes, boolean deposit, CalendarOnSale sale, List<BookableView.Person> staff) {
        return new BookableView.Item(
                offering.id().toString(),
                offering.title(),
                offering.description(),
                minutes,
                offering.price().amount(),
                deposit,
                sale.locationOf(offering).kind().name(),
                staff);
    }

    private static List<BookableView.Person> people(Collection<PersonId> persons, Map<PersonId, Expert> known) {
        return persons.stream()
                .flatMap(person -> Stream.ofNullable(known.get(person)))
                .map(Bookables::person)
                .toList();
    }

    private static BookableView.Person person(Expert expert) {
        return new BookableView.Person(expert.handle(), expert.displayName());
    }
}
